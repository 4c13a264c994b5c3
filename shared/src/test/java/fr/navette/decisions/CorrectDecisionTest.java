package fr.navette.decisions;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static fr.navette.decisions.ClosedCall.a;
import static fr.navette.decisions.ClosedCall.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.decisions.CorrectDecision.Request;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.offers.Offer;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectDecisionTest {
    private static final String WHY = "Deux dossiers ont été confondus.";
    private static final Instant END = Instant.parse("2027-02-11T10:00:00Z");

    private final ClosedCall given = new ClosedCall();
    private final CorrectDecision correct = new CorrectDecision(
            given.memory.calls(),
            given.memory.applications(),
            given.memory.decisions(),
            given.memory.placeLedger(),
            given.memory.fillPlaces(),
            given.memory);

    private Application announced(String name, Outcome outcome) {
        var application = given.submitted(name);
        given.staged(a(outcome, application));
        given.announced(LATER);
        return given.now(application.id());
    }

    private static Request to(Outcome outcome, Application application) {
        return new Request(CALL, application.id(), outcome, Optional.empty(), WHY, Optional.empty());
    }

    private static Request to(String site, Application application) {
        return new Request(CALL, application.id(), Outcome.ACCEPT, Optional.of(site), WHY, Optional.empty());
    }

    private CorrectDecision.Corrected corrected(Request request) {
        return correct.correct(request, LATER, true);
    }

    @Test
    void a_declined_founder_gets_a_place_and_a_letter_with_both_answers_and_the_reason() {
        var ada = announced("ada", Outcome.DECLINE);
        var report = corrected(to(Outcome.ACCEPT, ada));
        var offer = Offer.until("blanchemaille", END, NOW);
        assertThat(given.now(ada.id()))
                .isEqualTo(
                        ada.corrected(Status.OFFERED, Optional.of(offer), LATER).application());
        assertThat(report.before()).isEqualTo(Status.DECLINED);
        assertThat(given.memory.decisions().of(CALL))
                .containsExactly(new Decision(
                        CALL, ada.id(), Outcome.ACCEPT, "blanchemaille", List.of(), WHY, LATER, Optional.of(LATER), 3));
        assertThat(given.memory.history(ada.id()))
                .extracting(HistoryEntry::what, HistoryEntry::note)
                .containsExactly(
                        tuple(HistoryEvent.DECLINED, ""),
                        tuple(HistoryEvent.OFFERED, ""),
                        tuple(HistoryEvent.DECISION_CORRECTED, WHY));
        var letter = given.memory.mails().getLast();
        assertThat(letter).isEqualTo(report.mail());
        assertThat(letter.template()).isEqualTo(MailTemplate.DECISION_CORRECTED);
        assertThat(letter.values())
                .containsEntry("said", "candidature non retenue")
                .containsEntry("says", "une place vous est proposée")
                .containsEntry("reason", WHY)
                .containsEntry("place", "Blanchemaille, Roubaix")
                .containsEntry("expiresAt", "jeudi 11 février 2027 à 11:00, heure de Paris");
        assertThat(given.announced(LATER).announcements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WAITLIST, DECLINE, liste d'attente, candidature non retenue",
        "ACCEPT, WAITLIST, une place vous est proposée, liste d'attente",
        "ACCEPT, DECLINE, une place vous est proposée, candidature non retenue",
        "DECLINE, WAITLIST, candidature non retenue, liste d'attente"
    })
    void any_announced_decision_may_become_another(Outcome from, Outcome to, String said, String says) {
        var ada = announced("ada", from);
        corrected(to(to, ada));
        assertThat(given.now(ada.id()).status()).isEqualTo(to.status());
        assertThat(given.now(ada.id()).offer()).isEmpty();
        assertThat(given.memory.mails().getLast().values())
                .containsEntry("said", said)
                .containsEntry("says", says)
                .doesNotContainKey("expiresAt");
    }

    @Test
    void an_expired_a_refused_and_an_ineligible_application_may_get_a_place() {
        var ada = announced("ada", Outcome.ACCEPT);
        var late = END.plusSeconds(1);
        assertThat(correct.correct(to(Outcome.ACCEPT, ada), late, false).before())
                .isEqualTo(Status.EXPIRED);
        given.memory.commit(ada.expired(late).with());
        correct.correct(to(Outcome.ACCEPT, ada), late, true);
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.OFFERED);
        var bob = announced("bob", Outcome.ACCEPT);
        given.refused(bob, "", LATER);
        assertThat(corrected(to(Outcome.ACCEPT, bob)).before()).isEqualTo(Status.REFUSED);
        var eve = given.submitted("eve");
        given.memory.commit(eve.ineligible("hors région", LATER).with());
        corrected(to(Outcome.WAITLIST, eve));
        assertThat(given.now(eve.id()).status()).isEqualTo(Status.WAITLISTED);
    }

    @Test
    void places_are_counted_and_those_beyond_a_sites_own_are_listed() {
        announced("ada", Outcome.ACCEPT);
        announced("bob", Outcome.ACCEPT);
        var eve = announced("eve", Outcome.DECLINE);
        var sites = anOpenCall().sites();
        var dry = correct.correct(to(Outcome.ACCEPT, eve), LATER, false);
        assertThat(dry.perSite()).containsExactly(use(sites.get(0), 3), use(sites.get(1), 0));
        assertThat(dry.perSite().getFirst().over()).isEqualTo(1);
        assertThat(corrected(to("euratechnologies", eve)).perSite())
                .containsExactly(use(sites.get(0), 2), use(sites.get(1), 1));
    }

    @Test
    void a_place_may_move_to_another_site() {
        var ada = announced("ada", Outcome.ACCEPT);
        corrected(to("euratechnologies", ada));
        assertThat(given.now(ada.id()).offer()).contains(Offer.until("euratechnologies", END, NOW));
    }

    @Test
    void a_decision_staged_meanwhile_is_replaced() {
        var ada = announced("ada", Outcome.WAITLIST);
        given.staged(a(Outcome.DECLINE, ada));
        corrected(to(Outcome.ACCEPT, ada));
        assertThat(given.announced(LATER).announcements()).isEmpty();
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var ada = announced("ada", Outcome.DECLINE);
        var before = given.memory.everything();
        var dry = correct.correct(to(Outcome.ACCEPT, ada), LATER, false);
        assertThat(given.memory.everything()).isEqualTo(before);
        assertThat(corrected(to(Outcome.ACCEPT, ada))).isEqualTo(dry);
    }

    @Test
    void what_is_not_announced_withdrawn_enrolled_or_never_submitted_is_refused() {
        var ada = given.submitted("ada");
        assertThat(reason(() -> corrected(to(Outcome.ACCEPT, ada)))).isEqualTo(Reason.NOT_ANNOUNCED);
        given.memory.commit(Write.put(ada.withdrawn(NOW).application()));
        assertThat(reason(() -> corrected(to(Outcome.ACCEPT, ada)))).isEqualTo(Reason.WITHDRAWN);
        var bob = announced("bob", Outcome.ACCEPT);
        given.accepted(bob, LATER);
        assertThat(reason(() -> corrected(to(Outcome.DECLINE, bob)))).isEqualTo(Reason.ENROLLED);
        var draft = aDraftOf("draft@example.org");
        given.memory.commit(Write.put(draft));
        assertThat(reason(() -> corrected(to(Outcome.ACCEPT, draft)))).isEqualTo(Reason.NOT_ANNOUNCED);
        given.memory.commit(draft.ineligible("hors région", LATER).with());
        assertThat(reason(() -> corrected(to(Outcome.ACCEPT, draft)))).isEqualTo(Reason.NOT_SUBMITTED);
        assertThat(refusal(() -> corrected(new Request(
                                CALL,
                                new ApplicationId("nothing"),
                                Outcome.ACCEPT,
                                Optional.empty(),
                                WHY,
                                Optional.empty())))
                        .fields())
                .isEqualTo(Map.of("application", FieldCode.NOT_KNOWN));
    }

    @Test
    void the_same_decision_and_an_unknown_site_are_refused() {
        var ada = announced("ada", Outcome.ACCEPT);
        var before = given.memory.everything();
        assertThat(refusal(() -> corrected(to(Outcome.ACCEPT, ada))).fields())
                .isEqualTo(Map.of("outcome", FieldCode.SAME));
        assertThat(refusal(() -> corrected(to("mars", ada))).fields())
                .isEqualTo(Map.of("site", FieldCode.NOT_AN_OPTION));
        assertThat(given.memory.everything()).isEqualTo(before);
        var bob = announced("bob", Outcome.DECLINE);
        assertThat(refusal(() -> corrected(to(Outcome.DECLINE, bob))).fields())
                .isEqualTo(Map.of("outcome", FieldCode.SAME));
    }

    @Test
    void an_offer_accepted_at_the_same_instant_stands() {
        var ada = announced("ada", Outcome.ACCEPT);
        given.memory.beforeNextCommit(() -> given.accepted(ada, LATER));
        assertThat(reason(() -> corrected(to(Outcome.DECLINE, ada)))).isEqualTo(Reason.ENROLLED);
        assertThat(given.memory.mails())
                .extracting(Mail::template)
                .containsExactly(MailTemplate.ACCEPTED, MailTemplate.OFFER_ACCEPTED);
    }
}
