package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCallNamed;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.identity.MemberId;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conflicts that only other calls and the rest of the committee can tell. */
class FindConflictsTest {
    private static final CallId EARLIER = new CallId("spring");

    private final InMemory memory = new InMemory();
    private final FindConflicts find = new FindConflicts(memory.calls(), memory.applications(), memory.committee());
    private final Member lea = aMember("lea@example.org");

    @BeforeEach
    void twoCalls() {
        memory.commit(Write.put(anOpenCall()), Write.put(lea));
        memory.commit(Write.put(aCallNamed(EARLIER, LocalDateTime.parse("2026-01-05T09:00"))));
    }

    private static Member in(CallId call, String address) {
        var email = email(address);
        return new Member(
                MemberId.of(call, email.person()),
                call,
                email,
                "Zoé Petit",
                Language.FR,
                "",
                List.of(),
                List.of(),
                0,
                20,
                Interests.NONE,
                List.of(),
                false,
                NOW,
                1);
    }

    /** An application of the earlier call; its id is another one than in this call. */
    private Application earlier(String address, String startup) {
        var now = anApplicationOf(address, startup);
        var then = new Application(
                new ApplicationId("earlier-" + now.id().value().substring(0, 8)),
                EARLIER,
                now.email(),
                now.language(),
                now.startedAt(),
                now.status(),
                now.draft(),
                now.submission(),
                now.correction(),
                now.offer(),
                now.move(),
                now.offersMade(),
                now.version());
        return stored(memory, then);
    }

    private void recused(Application from, Reading.Recusal.Ground ground) {
        var then = in(EARLIER, "lea@example.org");
        memory.commit(Write.put(then));
        var reading = Reading.assigned(then, from.id(), LATER);
        memory.commit(Write.put(reading));
        memory.commit(Write.put(reading.recused(new Reading.Recusal(ground, ""))));
    }

    private Optional<FoundConflict> between(Application application) {
        var summary = Summary.of(stored(memory, application));
        return find.among(CALL, List.of(lea), List.of(summary)).between(lea, summary);
    }

    @Test
    void a_recusal_from_the_same_people_in_another_call_is_a_conflict() {
        recused(earlier("ada@fil.example", "Fil"), Reading.Recusal.Ground.CONFLICT);
        assertThat(between(anApplicationOf("ada@fil.example", "Lin")))
                .contains(new FoundConflict(ConflictOfInterest.RECUSED_BEFORE, "spring"));
    }

    @Test
    void a_recusal_from_the_same_start_up_in_another_call_is_a_conflict() {
        recused(earlier("ada@fil.example", "Fil"), Reading.Recusal.Ground.CONFLICT);
        assertThat(between(anApplicationOf("bob@example.net", "FIL SAS")))
                .contains(new FoundConflict(ConflictOfInterest.RECUSED_BEFORE, "spring"));
    }

    @Test
    void a_recusal_for_want_of_time_or_from_others_is_no_conflict() {
        recused(earlier("ada@fil.example", "Fil"), Reading.Recusal.Ground.NO_TIME);
        assertThat(between(anApplicationOf("ada@fil.example", "Fil"))).isEmpty();
        assertThat(between(anApplicationOf("bob@example.net", "Lin"))).isEmpty();
    }

    @Test
    void a_founder_on_the_same_committee_is_a_likely_conflict() {
        memory.commit(Write.put(in(CALL, "zoe@lin.example")));
        var conflict = between(anApplicationOf("zoe@lin.example", "Lin"));
        assertThat(conflict).contains(new FoundConflict(ConflictOfInterest.FELLOW_MEMBER, "Zoé Petit"));
        assertThat(conflict.get().isSure()).isFalse();
    }

    @Test
    void a_founder_on_a_committee_of_the_members_elsewhere_is_a_likely_conflict() {
        memory.commit(Write.put(in(EARLIER, "lea@example.org")), Write.put(in(EARLIER, "zoe+jury@lin.example")));
        assertThat(between(anApplicationOf("zoe@lin.example", "Lin")).map(FoundConflict::reason))
                .contains(ConflictOfInterest.FELLOW_MEMBER);
    }

    @Test
    void a_founder_on_a_committee_of_strangers_is_no_conflict() {
        memory.commit(Write.put(in(EARLIER, "zoe@lin.example")));
        assertThat(between(anApplicationOf("zoe@lin.example", "Lin"))).isEmpty();
    }
}
