package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aSessionOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemoryFiles;
import fr.navette.KnownSeals;
import fr.navette.KnownSecrets;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.SubmitApplication;
import fr.navette.calls.Jury;
import fr.navette.calls.PanelNeed;
import fr.navette.committee.TruthfulRound.Founding;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.input.Refusal;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random rounds of a committee: readers are assigned together and one by one, with and without needs of a panel, leave,
 * step back and declare connections, while applications and members change and staff declare and lift conflicts. Each
 * round follows from its seed, and knows by identity which pairs are a conflict.
 */
class ConflictRoundsTest {
    private static final int ROUNDS = Integer.getInteger("conflicts.rounds", 200);
    private static final int STEPS = 12;

    /** A panel takes a search, so it is asked of a few rounds only. */
    private static final int ROUNDS_A_PANEL = 50;

    private static final Jury PANELS = new Jury(
            false,
            Jury.Others.NEVER,
            Jury.Browsers.ANY,
            List.of(new PanelNeed(new PanelNeed.Trait.Field("field1"), 1, BigDecimal.ONE)),
            Jury.ACROSS_SITES,
            Optional.empty());

    @Test
    void nobody_reads_across_a_conflict() {
        IntStream.range(0, ROUNDS).parallel().forEach(seed -> new Round(seed).runs());
    }

    private static final class Round {
        private final int seed;
        private final Random random;
        private final TruthfulRound given;
        private final KnownSecrets secrets = new KnownSecrets();

        Round(int seed) {
            this.seed = seed;
            random = new Random(seed);
            given = new TruthfulRound(random, seed % ROUNDS_A_PANEL == 0 ? PANELS : Jury.DEFAULT);
        }

        void runs() {
            for (int step = 0; step < STEPS; step++) {
                try {
                    takes(random.nextInt(10));
                } catch (Refusal refused) {
                    // An impossible step is no step.
                }
                var crossed = crossed();
                assertThat(crossed).as("round %d, step %d", seed, step).isEmpty();
            }
        }

        private void takes(int step) {
            var member = given.any(given.members);
            var application = given.any(given.applications);
            switch (step) {
                case 0, 1, 2 -> assigns();
                case 3 -> assignsOne(member, application);
                case 4 -> leaves(member);
                case 5 -> stepsBack(member, application);
                case 6 -> rules(member, application);
                case 7 -> declares(member);
                case 8 -> changesCompany(member);
                default -> changes(application);
            }
        }

        private Member member(MemberId id) {
            return given.memory.committee().member(new Membership(CALL, id)).orElseThrow();
        }

        /** As on the desk: a dry run, and then the plan that it has shown. */
        private void assigns() {
            var assign = new AssignReviews(
                    given.memory.calls(), given.memory.applications(), given.memory.committee(), given.memory, secrets);
            var shown = assign.assign(CALL, Optional.empty(), Optional.empty(), NOW, false);
            var done = assign.assign(CALL, Optional.of(shown.plan()), Optional.empty(), NOW, true);
            assertThat(done.assigned()).isEqualTo(shown.assigned());
        }

        private void assignsOne(MemberId member, ApplicationId application) {
            new AssignOne(
                            given.memory.calls(),
                            given.memory.applications(),
                            given.memory.committee(),
                            given.memory,
                            secrets)
                    .assign(CALL, application, member(member).email(), NOW, true);
        }

        private void leaves(MemberId member) {
            if (random.nextBoolean()) return;
            new WithdrawMember(given.memory.calls(), given.memory.committee(), given.memory)
                    .withdraw(CALL, member(member).email(), true);
        }

        private void stepsBack(MemberId member, ApplicationId application) {
            new Recuse(given.memory.applications(), given.memory.committee(), given.memory)
                    .by(
                            aSessionOf(member(member)),
                            application,
                            new Reading.Recusal(Reading.Recusal.Ground.NO_TIME, ""));
        }

        private void rules(MemberId member, ApplicationId application) {
            var word = random.nextBoolean() ? DeclareConflict.Word.DECLARE : DeclareConflict.Word.LIFT;
            new DeclareConflict(
                            given.memory.calls(), given.memory.applications(), given.memory.committee(), given.memory)
                    .rule(CALL, application, member(member).email(), word, "because", NOW, true);
            given.rulings.put(
                    List.of(member, application),
                    word == DeclareConflict.Word.DECLARE
                            ? Optional.empty()
                            : Optional.of(given.truth(member, application)));
        }

        private void declares(MemberId id) {
            var member = member(id);
            if (member.withdrawn()) return;
            var company = given.company();
            var person = given.person();
            var sites = random.nextInt(4) == 0 ? List.of("blanchemaille") : List.<String>of();
            new SaveInterests(given.memory.calls(), given.memory.applications(), given.memory.committee(), given.memory)
                    .by(
                            aSessionOf(member),
                            Optional.of(CALL),
                            new Interests(
                                    List.of(given.declared(company)),
                                    List.of(given.declared(person)),
                                    sites,
                                    Interests.Wishes.NONE,
                                    member.interests().version()));
            var reader = given.readers.get(id);
            reader.companies = EnumSet.of(company);
            reader.people = EnumSet.of(person);
            reader.sites = Set.copyOf(sites);
        }

        private void changesCompany(MemberId id) {
            var reader = given.readers.get(id);
            var before = reader.employer;
            reader.employer = Optional.of(given.company());
            var amendment = new ChangeMember.Amendment(
                    Optional.empty(),
                    Optional.of(given.company(reader)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            try {
                new ChangeMember(
                                given.memory.calls(),
                                given.memory.applications(),
                                given.memory.committee(),
                                given.memory)
                        .change(CALL, member(id).email(), amendment, true);
            } catch (Refusal withdrawn) {
                reader.employer = before;
                throw withdrawn;
            }
        }

        /** The start-up, its founder and its site change, and it is sent again. */
        private void changes(ApplicationId id) {
            var before = given.memory.applications().find(id).orElseThrow();
            var other = given.founding();
            var founding = new Founding(
                    other.startup(),
                    other.givesSiren(),
                    other.site(),
                    given.foundings.get(id).applicant(),
                    other.founder(),
                    other.job());
            given.memory.commit(Write.put(before.saved(given.content(founding), 1, NOW)));
            new SubmitApplication(
                            given.memory.calls(),
                            given.memory.applications(),
                            given.memory.readers(),
                            new InMemoryFiles(),
                            new KnownSeals(),
                            given.memory)
                    .by(before.person(), id, NOW);
            given.foundings.put(id, founding);
        }

        /** The readings across a conflict, of members who have not left. */
        private List<String> crossed() {
            return given.memory.committee().readings(CALL).stream()
                    .filter(reading -> reading.state() != Reading.State.RECUSED)
                    .filter(reading -> !member(reading.member()).withdrawn())
                    .filter(reading -> given.mustNotRead(reading.member(), reading.application()))
                    .map(reading -> "%s: %s (%s) reads %s"
                            .formatted(
                                    given.truth(reading.member(), reading.application()),
                                    given.readers.get(reading.member()).mailbox,
                                    member(reading.member()).company(),
                                    given.foundings.get(reading.application())))
                    .toList();
        }
    }
}
