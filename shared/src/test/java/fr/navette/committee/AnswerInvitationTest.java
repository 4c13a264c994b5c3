package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.calls.CallId;
import fr.navette.committee.InvitationAnswer.Choice;
import fr.navette.committee.InviteCommittee.Invitee;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerInvitationTest {
    private static final Instant SOON = NOW.plus(Duration.ofHours(1));

    private final InMemory memory = new InMemory();
    private final KnownSecrets secrets = new KnownSecrets();
    private final AnswerInvitation answer = new AnswerInvitation(memory.committee(), memory);
    private final Member lea = aMember("lea@example.org");
    private final Reading open =
            Reading.assigned(lea, aDraftOf("ada@example.org").id(), LATER);
    private final Reading other =
            Reading.assigned(lea, aDraftOf("bob@example.org").id(), LATER);
    private final Reading done = other.reviewed(new Review(scores("team", 4, "market", 3), "", "", true, 1));

    @BeforeEach
    void aMemberHasReadings() {
        memory.commit(Write.put(anOpenCall()), Write.put(lea), Write.put(open), Write.put(other));
        memory.commit(Write.put(done));
    }

    private Member says(Choice choice, String reason, Instant at) {
        return answer.by(aSessionOf(lea), CALL, choice, reason, at);
    }

    private Member member() {
        return memory.committee().member(lea.membership()).orElseThrow();
    }

    private List<Reading> readings() {
        return memory.committee().readings(lea.membership());
    }

    @Test
    void nothing_is_said_before_an_answer() {
        assertThat(lea.answer()).isEqualTo(Choice.AWAITED);
        assertThat(lea.newestAnswer()).isEmpty();
        assertThat(lea.isReading()).isTrue();
    }

    @Test
    void who_accepts_keeps_the_readings() {
        assertThat(says(Choice.YES, "", NOW)).isEqualTo(member());
        assertThat(member().answer()).isEqualTo(Choice.YES);
        assertThat(readings()).containsExactlyInAnyOrder(open, done);
    }

    @Test
    void who_declines_loses_what_is_open_at_once_and_finished_reviews_count() {
        says(Choice.NO, "En congé", NOW);
        assertThat(member().newestAnswer()).contains(new InvitationAnswer(Choice.NO, "En congé", NOW));
        assertThat(member().isReading()).isFalse();
        assertThat(readings()).containsExactly(done);
    }

    @Test
    void an_open_review_saved_meanwhile_is_freed_too() {
        var newer = open.reviewed(new Review(scores("team", 2), "", "", false, 1));
        memory.beforeNextCommit(() -> memory.beforeNextCommit(() -> memory.commit(Write.put(newer))));
        says(Choice.NO, "", NOW);
        assertThat(readings()).containsExactly(done);
    }

    @Test
    void a_mind_may_be_changed_and_every_answer_is_kept() {
        says(Choice.YES, "", NOW);
        says(Choice.NO, "En congé", SOON);
        says(Choice.YES, "", LATER);
        assertThat(member().answers())
                .containsExactly(
                        new InvitationAnswer(Choice.YES, "", NOW),
                        new InvitationAnswer(Choice.NO, "En congé", SOON),
                        new InvitationAnswer(Choice.YES, "", LATER));
        assertThat(member().isReading()).isTrue();
    }

    @Test
    void the_same_answer_twice_is_one() {
        says(Choice.NO, "En congé", NOW);
        var before = memory.everything();
        says(Choice.NO, "En congé", LATER);
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void only_the_last_twenty_answers_are_kept() {
        for (int i = 0; i < 25; i++) says(i % 2 == 0 ? Choice.YES : Choice.NO, "", NOW.plusSeconds(i));
        assertThat(member().answers()).hasSize(20);
        assertThat(member().newestAnswer()).contains(new InvitationAnswer(Choice.YES, "", NOW.plusSeconds(24)));
    }

    @Test
    void answers_survive_other_changes_of_the_member() {
        var declined = says(Choice.NO, "En congé", NOW);
        assertThat(declined.withdrawn(true).answers()).isEqualTo(declined.answers());
        assertThat(declined.at(email("l.martin@example.org"), LATER).answers()).isEqualTo(declined.answers());
        assertThat(declined.amended("Léa", Language.FR, "", List.of(), List.of(), 0, 5, MailWishes.NONE)
                        .answers())
                .isEqualTo(declined.answers());
    }

    @Test
    void an_invitation_to_another_committee_is_refused() {
        var session = aSessionOf(lea);
        assertThat(reason(() -> answer.by(session, new CallId("other"), Choice.NO, "", NOW)))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(readings()).containsExactlyInAnyOrder(open, done);
    }

    @Test
    void who_declined_is_assigned_nothing_until_invited_again() {
        says(Choice.NO, "En congé", NOW);
        var application = stored(memory, anApplicationOf("chloe@example.org", "Chloé"));
        assertThat(assigned()).isZero();
        assertThat(reason(
                        () -> new AssignOne(memory.calls(), memory.applications(), memory.committee(), memory, secrets)
                                .assign(CALL, application.id(), lea.email(), NOW, true)))
                .isEqualTo(Reason.MEMBER_DECLINED);
        assertThat(invited()).isEqualTo(1);
        assertThat(member().answers())
                .containsExactly(
                        new InvitationAnswer(Choice.NO, "En congé", NOW),
                        new InvitationAnswer(Choice.AWAITED, "", SOON));
        assertThat(assigned()).isEqualTo(1);
        assertThat(invited()).isZero();
    }

    private int assigned() {
        return new AssignReviews(memory.calls(), memory.applications(), memory.committee(), memory, secrets)
                .assign(CALL, Optional.empty(), Optional.empty(), NOW, true)
                .assigned();
    }

    private int invited() {
        var again = new Invitee(lea.name(), lea.email(), Language.FR, "", List.of(), List.of(), 0, 20);
        return new InviteCommittee(memory.calls(), memory.committee(), memory, secrets)
                .invite(CALL, List.of(again), SOON, true)
                .invited();
    }

    @Test
    void an_assignment_that_has_not_seen_the_refusal_writes_nothing() {
        var application = stored(memory, anApplicationOf("chloe@example.org", "Chloé"));
        memory.beforeNextCommit(() -> says(Choice.NO, "", NOW));
        assertThat(reason(
                        () -> new AssignOne(memory.calls(), memory.applications(), memory.committee(), memory, secrets)
                                .assign(CALL, application.id(), lea.email(), NOW, true)))
                .isEqualTo(Reason.MEMBER_DECLINED);
        assertThat(readings()).containsExactly(done);
    }
}
