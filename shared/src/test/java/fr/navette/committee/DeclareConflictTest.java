package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.committee.DeclareConflict.Ruled;
import fr.navette.committee.DeclareConflict.Word;
import fr.navette.decisions.RankApplications;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclareConflictTest {
    private final SeatedCommittee given = new SeatedCommittee();
    private final DeclareConflict declare = new DeclareConflict(
            given.memory.calls(), given.memory.applications(), given.memory.committee(), given.memory);
    private final AssignOne assignOne = new AssignOne(
            given.memory.calls(),
            given.memory.applications(),
            given.memory.committee(),
            given.memory,
            new KnownSecrets());
    private final AssignReviews assignReviews = new AssignReviews(
            given.memory.calls(),
            given.memory.applications(),
            given.memory.committee(),
            given.memory,
            new KnownSecrets());

    private Ruled ruled(Word word, Application application, Member member, boolean confirmed) {
        return declare.rule(CALL, application.id(), member.email(), word, "Son mentor", NOW, confirmed);
    }

    private Ruled declared() {
        return ruled(Word.DECLARE, given.fil, given.lea, true);
    }

    private Ruled lifted() {
        return ruled(Word.LIFT, given.fil, given.lea, true);
    }

    private int assigned() {
        return assignReviews
                .assign(CALL, Optional.empty(), Optional.empty(), NOW, true)
                .assigned();
    }

    @Test
    void an_open_reading_is_closed_together_with_the_word_of_staff() {
        var ruled = declared();
        assertThat(ruled.before()).isEmpty();
        assertThat(ruled.reading()).contains(given.reading());
        assertThat(given.reading().state()).isEqualTo(Reading.State.RECUSED);
        assertThat(given.reading().recusal())
                .isEqualTo(new Reading.Recusal(Reading.Recusal.Ground.CONFLICT_FOUND, "Son mentor"));
        assertThat(given.memory.history(given.fil.id()))
                .contains(new HistoryEntry(
                        given.fil.id(), NOW, HistoryEvent.CONFLICT_DECLARED, HistoryEntry.Actor.STAFF, "Son mentor"));
    }

    @Test
    void a_finished_review_is_kept_and_counts_again_once_the_conflict_is_lifted() {
        given.scored();
        var done = given.reading();
        declared();
        assertThat(given.reading().state()).isEqualTo(Reading.State.RECUSED);
        assertThat(given.reading().review()).isEqualTo(done.review());
        assertThat(lifted().reading()).contains(given.reading());
        assertThat(given.reading().state()).isEqualTo(Reading.State.DONE);
        assertThat(given.reading().review()).isEqualTo(done.review());
        assertThat(given.reading().recusal()).isEqualTo(Reading.Recusal.NONE);
    }

    @Test
    void a_kept_review_is_in_the_ranking_only_while_it_counts() {
        given.scored();
        var rank = new RankApplications(
                given.memory.calls(),
                given.memory.applications(),
                given.memory.committee(),
                given.memory.decisions(),
                given.memory.placeLedger());
        declared();
        assertThat(rank.rank(CALL, NOW).ranking().ranked()).isEmpty();
        assertThat(rank.rank(CALL, NOW).ranking().unread()).hasSize(1);
        lifted();
        assertThat(rank.rank(CALL, NOW).ranking().ranked()).hasSize(1);
    }

    @Test
    void the_same_word_said_twice_is_one() {
        declared();
        var before = given.memory.everything();
        assertThat(declared().reading()).isEmpty();
        assertThat(given.memory.everything()).isEqualTo(before);
    }

    @Test
    void the_place_of_a_closed_reading_goes_to_somebody_else() {
        declared();
        assertThat(assigned()).isEqualTo(1);
        assertThat(given.memory.committee().readings(given.memory.committee().members(CALL), given.fil.id()))
                .filteredOn(reading -> reading.state() == Reading.State.OPEN)
                .singleElement()
                .satisfies(reading -> assertThat(reading.member()).isNotEqualTo(given.lea.id()));
    }

    @Test
    void a_declared_conflict_is_never_crossed() {
        var zoe = aMember("zoe@example.org");
        given.memory.commit(Write.put(zoe));
        ruled(Word.DECLARE, given.fil, zoe, true);
        var refusal = refusal(() -> assignOne.assign(CALL, given.fil.id(), zoe.email(), NOW, true));
        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT_OF_INTEREST);
        assertThat(refusal.fields()).isEqualTo(Map.of("email", FieldCode.DECLARED_BY_STAFF));
        assigned();
        assertThat(given.memory.committee().reading(zoe.membership(), given.fil.id()))
                .isEmpty();
    }

    @Test
    void a_lifted_conflict_stays_lifted_for_the_assignment() {
        var lin = stored(given.memory, anApplicationOf("bob@lin.example", "Lin"));
        var max = aMember("zoe@lin.example");
        given.memory.commit(Write.put(max));
        assertThat(ruled(Word.LIFT, lin, max, true).before().map(FoundConflict::reason))
                .contains(ConflictOfInterest.SAME_DOMAIN);
        assertThat(assignOne.assign(CALL, lin.id(), max.email(), NOW, true).conflict())
                .isEmpty();
        assertThat(given.memory.history(lin.id()))
                .extracting(HistoryEntry::what)
                .contains(HistoryEvent.CONFLICT_LIFTED);
    }

    @Test
    void nobody_may_read_their_own_application_whatever_staff_say() {
        var ada = aMember("ada+jury@example.org");
        given.memory.commit(Write.put(ada));
        var before = given.memory.everything();
        assertThat(refusal(() -> ruled(Word.LIFT, given.fil, ada, true)).fields())
                .isEqualTo(Map.of("email", FieldCode.SAME_ADDRESS));
        assertThat(given.memory.everything()).isEqualTo(before);
        ruled(Word.DECLARE, given.fil, ada, true);
        assertThat(reason(() -> ruled(Word.LIFT, given.fil, ada, true))).isEqualTo(Reason.CONFLICT_OF_INTEREST);
    }

    @Test
    void there_must_be_a_conflict_to_lift() {
        assertThat(reason(this::lifted)).isEqualTo(Reason.NO_CONFLICT);
    }

    @Test
    void a_member_who_stepped_back_stays_out_once_a_conflict_is_lifted() {
        given.recused();
        declared();
        assertThat(lifted().reading()).isEmpty();
        assertThat(given.reading().state()).isEqualTo(Reading.State.RECUSED);
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var before = given.memory.everything();
        var dry = ruled(Word.DECLARE, given.fil, given.lea, false);
        assertThat(given.memory.everything()).isEqualTo(before);
        assertThat(declared()).isEqualTo(dry);
    }

    @Test
    void only_submitted_applications_and_present_members_have_conflicts() {
        var draft = aDraftOf("draft@example.org");
        given.memory.commit(Write.put(draft));
        assertThat(reason(() -> ruled(Word.DECLARE, draft, given.lea, true))).isEqualTo(Reason.NOT_SUBMITTED);
        assertThat(reason(() ->
                        declare.rule(CALL, given.fil.id(), email("nobody@example.org"), Word.DECLARE, "x", NOW, true)))
                .isEqualTo(Reason.MEMBER_UNKNOWN);
        given.left();
        assertThat(reason(this::declared)).isEqualTo(Reason.MEMBER_UNKNOWN);
    }

    @Test
    void a_conflict_declared_while_readers_are_assigned_is_not_crossed() {
        var zoe = aMember("zoe@example.org");
        given.memory.commit(Write.put(zoe));
        given.memory.beforeNextCommit(() -> ruled(Word.DECLARE, given.fil, zoe, true));
        assertThat(reason(() -> assignOne.assign(CALL, given.fil.id(), zoe.email(), NOW, true)))
                .isEqualTo(Reason.CONFLICT_OF_INTEREST);
    }

    @Test
    void a_second_word_of_staff_replaces_the_first() {
        declared();
        var again = declare.rule(
                CALL, given.fil.id(), given.lea.email(), Word.DECLARE, "Son associé", NOW.plusSeconds(1), true);
        assertThat(again.member().rulings()).extracting(ConflictRuling::reason).isEqualTo(List.of("Son associé"));
    }
}
