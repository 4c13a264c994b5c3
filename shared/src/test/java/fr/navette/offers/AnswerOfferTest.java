package fr.navette.offers;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Refused.reason;
import static fr.navette.decisions.ClosedCall.a;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationView;
import fr.navette.applications.Dossier;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.decisions.ClosedCall;
import fr.navette.decisions.Outcome;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerOfferTest {
    private static final Instant END = Instant.parse("2027-02-11T10:00:00Z");
    private final ClosedCall given = new ClosedCall();
    private final Application ada = given.submitted("ada");

    private void offered() {
        given.staged(a(Outcome.ACCEPT, ada));
        given.announced(LATER);
    }

    private ApplicationView accepted(Instant arrived) {
        return given.accepted(ada, arrived);
    }

    private ApplicationView refused(Instant arrived) {
        return given.refused(ada, "trop loin", arrived);
    }

    private void swept(Instant now) {
        new FollowUpOffers(
                        given.memory.calls(),
                        given.memory.applications(),
                        given.memory.offers(),
                        given.memory.placeLedger(),
                        given.memory)
                .due(now)
                .forEach(Runnable::run);
    }

    @Test
    void an_acceptance_creates_a_place_and_a_mail() {
        offered();
        var view = accepted(LATER.plusSeconds(60));
        assertThat(view.application().status()).isEqualTo(Status.ENROLLED);
        assertThat(given.memory.cohorts().places(CALL))
                .containsExactly(
                        Place.of(view.application(), ProjectId.of(ada.id()), anOpenCall(), LATER.plusSeconds(60)));
        assertThat(given.memory.mails())
                .extracting(Mail::template)
                .containsExactly(MailTemplate.ACCEPTED, MailTemplate.OFFER_ACCEPTED);
        assertThat(view.dossier().history())
                .extracting(HistoryEntry::what)
                .containsExactly(HistoryEvent.OFFERED, HistoryEvent.ENROLLED);
    }

    @Test
    void a_refusal_keeps_the_reason_for_staff_and_sends_nothing() {
        offered();
        assertThat(refused(LATER).application().status()).isEqualTo(Status.REFUSED);
        assertThat(given.memory.history(ada.id()).getLast())
                .isEqualTo(new HistoryEntry(
                        ada.id(), LATER, HistoryEvent.REFUSED, HistoryEntry.Actor.APPLICANT, "trop loin"));
        assertThat(given.memory.cohorts().places(CALL)).isEmpty();
        assertThat(given.memory.mails()).hasSize(1);
    }

    @Test
    void the_same_answer_twice_changes_nothing() {
        offered();
        var first = accepted(LATER).dossier();
        assertThat(accepted(LATER.plusSeconds(1)).dossier()).isEqualTo(first);
        assertThat(accepted(END.plusSeconds(1)).dossier()).isEqualTo(first);
        assertThat(given.memory.mails()).hasSize(2);
    }

    @Test
    void two_simultaneous_acceptances_create_one_place() {
        offered();
        given.memory.beforeNextCommit(() -> accepted(LATER));
        assertThat(accepted(LATER).application().status()).isEqualTo(Status.ENROLLED);
        assertThat(given.memory.cohorts().places(CALL)).hasSize(1);
        assertThat(given.memory.mails()).hasSize(2);
    }

    @Test
    void the_opposite_answer_is_refused_afterwards() {
        offered();
        accepted(LATER);
        assertThat(reason(() -> refused(LATER))).isEqualTo(Reason.NO_OFFER);
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.ENROLLED);
    }

    @Test
    void the_first_of_two_simultaneous_answers_stands() {
        offered();
        given.memory.beforeNextCommit(() -> refused(LATER));
        assertThat(reason(() -> accepted(LATER))).isEqualTo(Reason.NO_OFFER);
        assertThat(given.memory.cohorts().places(CALL)).isEmpty();
    }

    @Test
    void the_arrival_counts_before_the_sweep() {
        offered();
        assertThat(reason(() -> accepted(END.plusSeconds(1)))).isEqualTo(Reason.OFFER_EXPIRED);
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.OFFERED);
        assertThat(accepted(END.minusSeconds(1)).application().status()).isEqualTo(Status.ENROLLED);
    }

    @Test
    void the_arrival_counts_after_the_sweep_too() {
        offered();
        swept(END.plusSeconds(1));
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.EXPIRED);
        assertThat(reason(() -> accepted(END.plusSeconds(1)))).isEqualTo(Reason.OFFER_EXPIRED);
        assertThat(accepted(END).application().status()).isEqualTo(Status.ENROLLED);
    }

    @Test
    void a_sweep_at_the_same_instant_does_not_expire_an_answered_offer() {
        offered();
        given.memory.beforeNextCommit(() -> swept(END.plusSeconds(1)));
        assertThat(accepted(END.minusSeconds(1)).application().status()).isEqualTo(Status.ENROLLED);
        assertThat(given.memory.cohorts().places(CALL)).hasSize(1);
    }

    @Test
    void a_staged_offer_cannot_be_accepted_and_is_not_shown() {
        given.staged(a(Outcome.ACCEPT, ada));
        assertThat(reason(() -> accepted(LATER))).isEqualTo(Reason.NO_OFFER);
        assertThat(given.memory.applications().dossier(ada.id())).contains(new Dossier(ada, List.of(), List.of()));
        assertThat(given.memory.mails()).isEmpty();
    }

    @Test
    void a_declined_or_waitlisted_applicant_has_no_offer() {
        given.staged(a(Outcome.DECLINE, ada));
        given.announced(LATER);
        assertThat(reason(() -> accepted(LATER))).isEqualTo(Reason.NO_OFFER);
        assertThat(reason(() -> refused(LATER))).isEqualTo(Reason.NO_OFFER);
    }

    @Test
    void an_offer_cannot_be_answered_by_somebody_else() {
        offered();
        var bob = email("bob@example.org").person();
        assertThat(reason(() -> given.answer.accept(bob, ada.id(), Optional.empty(), LATER)))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.OFFERED);
    }
}
