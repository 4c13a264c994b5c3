package fr.navette.applications;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.PARIS;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.MoveClosing.Moved;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.MailTemplate;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoveClosingTest {
    private static final LocalDateTime A_WEEK_LATER = LocalDateTime.parse("2027-01-22T17:00");

    private final InMemory memory = new InMemory();
    private final List<Call> published = new ArrayList<>();
    private final MoveClosing move = new MoveClosing(
            memory.calls(), memory.callUse(), memory.applications(), memory.outbox(), memory, (call, all) -> {
                published.add(call);
                published.addAll(all);
            });

    @BeforeEach
    void aCallHasADraftAndASubmission() {
        memory.commit(Write.put(anOpenCall()), Write.put(aDraftOf("ada@example.org")));
        stored(memory, anApplicationOf("bob@example.org", "Fil"));
    }

    private Moved moved(LocalDateTime closing, boolean tellDrafts, Instant now) {
        return move.move(CALL, closing, tellDrafts, now, true);
    }

    @Test
    void the_closing_moves_the_site_shows_it_and_each_draft_is_told_once() {
        var later = anOpenCall().closingAt(A_WEEK_LATER);
        assertThat(moved(A_WEEK_LATER, true, NOW)).isEqualTo(new Moved(anOpenCall(), later, 1));
        assertThat(memory.calls().get(CALL)).isEqualTo(later);
        assertThat(later.closes()).isEqualTo(Instant.parse("2027-01-22T16:00:00Z"));
        assertThat(published).containsExactly(later, later);
        assertThat(memory.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo(MailTemplate.CLOSING_MOVED);
            assertThat(mail.to()).isEqualTo(email("ada@example.org"));
            assertThat(mail.values())
                    .containsEntry("before", "vendredi 15 janvier 2027 à 17:00, heure de Paris")
                    .containsEntry("closesAt", "vendredi 22 janvier 2027 à 17:00, heure de Paris");
        });
        assertThat(moved(A_WEEK_LATER, true, NOW)).isEqualTo(new Moved(later, later, 0));
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void the_closing_may_move_forward_and_nobody_is_told_unless_asked() {
        var earlier = LocalDateTime.parse("2027-01-08T17:00");
        assertThat(moved(earlier, false, NOW).call().closes()).isEqualTo(Instant.parse("2027-01-08T16:00:00Z"));
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void the_reminders_of_drafts_are_due_again() {
        memory.commit(Write.put(
                FollowUp.ofDraft(new Dossier(aDraftOf("ada@example.org"), List.of(), List.of()), anOpenCall(), NOW)));
        moved(A_WEEK_LATER, false, NOW);
        assertThat(memory.followUps().due(NOW)).hasSize(1);
    }

    @Test
    void a_closed_call_opens_again_also_one_closed_by_hand() {
        assertThat(moved(LocalDateTime.parse("2027-02-05T17:00"), false, LATER).isReopened(LATER))
                .isTrue();
        memory.commit(Write.put(memory.calls().get(CALL).closedAt(LATER)));
        var now = LATER.plusSeconds(60);
        var again = moved(LocalDateTime.parse("2027-02-05T17:00"), false, now);
        assertThat(again.isReopened(now)).isTrue();
        assertThat(memory.calls().get(CALL).stateAt(now)).isEqualTo(Call.State.OPEN);
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var before = memory.everything();
        assertThat(move.move(CALL, A_WEEK_LATER, true, NOW, false))
                .isEqualTo(new Moved(anOpenCall(), anOpenCall().closingAt(A_WEEK_LATER), 1));
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(published).isEmpty();
    }

    @Test
    void somebody_who_submits_or_is_told_meanwhile_gets_no_mail() {
        var draft = aDraftOf("ada@example.org");
        memory.beforeNextCommit(
                () -> memory.commit(Write.put(draft.withdrawn(NOW).application())));
        assertThat(moved(A_WEEK_LATER, true, NOW).mails()).isZero();
        memory.commit(Write.put(aDraftOf("eve@example.org")));
        memory.beforeNextCommit(() -> moved(A_WEEK_LATER, true, NOW));
        assertThat(moved(A_WEEK_LATER, true, NOW).mails()).isZero();
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void a_past_closing_one_before_the_opening_and_an_hour_that_does_not_exist_are_refused() {
        var before = memory.everything();
        assertThat(refusal(() -> moved(LocalDateTime.ofInstant(NOW, PARIS), true, NOW))
                        .fields())
                .isEqualTo(Map.of("closesAt", FieldCode.IN_THE_PAST));
        var early = Instant.parse("2026-10-01T10:00:00Z");
        assertThat(refusal(() -> moved(LocalDateTime.parse("2026-11-02T09:00"), true, early))
                        .fields())
                .isEqualTo(Map.of("closesAt", FieldCode.NOT_IN_ORDER));
        assertThat(reason(() -> moved(LocalDateTime.parse("2027-03-28T02:30"), true, NOW)))
                .isEqualTo(Reason.TIME_AMBIGUOUS);
        assertThat(reason(() -> move.move(new CallId("x"), A_WEEK_LATER, true, NOW, true)))
                .isEqualTo(Reason.CALL_UNKNOWN);
        assertThat(memory.everything()).isEqualTo(before);
    }
}
