package fr.navette.offers;

import static fr.navette.Given.LATER;
import static fr.navette.Refused.reason;
import static fr.navette.offers.CohortOfCall.aCallWith;
import static fr.navette.offers.CohortOfCall.accept;
import static fr.navette.offers.CohortOfCall.waitlist;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Application;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.input.Reason;
import fr.navette.mail.MailTemplate;
import fr.navette.offers.AnswerDeferral.Verdict;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerDeferralTest {
    private static final String ROUBAIX = "blanchemaille";
    private static final String SENTENCE = "Nous livrons un grand client ce printemps.";
    private static final Instant SOON = LATER.plusSeconds(60);

    private final CohortOfCall given = new CohortOfCall(aCallWith(1, 1));
    private final AnswerDeferral answer = new AnswerDeferral(
            given.memory.calls(), given.memory.applications(), given.ledger, given.fill, given.memory);
    private final Application ada = given.submitted("ada", ROUBAIX);
    private final Application bob = given.submitted("bob", ROUBAIX);

    @BeforeEach
    void anOffer() {
        given.announced(accept(ada, ROUBAIX), waitlist(bob));
    }

    private void asks() {
        given.answer.defer(ada.person(), ada.id(), SENTENCE, SOON);
    }

    @Test
    void a_request_keeps_the_offer_and_stands_in_the_history_for_staff() {
        asks();
        asks();
        assertThat(given.now(ada).status()).isEqualTo(Status.OFFERED);
        assertThat(given.now(ada).offer().orElseThrow().deferral()).isEqualTo(Offer.Deferral.ASKED);
        assertThat(given.memory.history(ada.id()))
                .filteredOn(entry -> entry.what() == HistoryEvent.DEFERRAL_ASKED)
                .containsExactly(new HistoryEntry(
                        ada.id(), SOON, HistoryEvent.DEFERRAL_ASKED, HistoryEntry.Actor.APPLICANT, SENTENCE));
        given.accepts(ada, ROUBAIX, SOON);
        assertThat(given.now(ada).status()).isEqualTo(Status.ENROLLED);
    }

    @Test
    void yes_frees_the_place_for_the_waiting_list_and_tells_the_founder() {
        asks();
        var dry = answer.answer(ada.id(), Verdict.YES, "", SOON, false);
        assertThat(given.now(ada).status()).isEqualTo(Status.OFFERED);
        assertThat(answer.answer(ada.id(), Verdict.YES, "", SOON, true)).isEqualTo(dry);
        assertThat(given.now(ada).status()).isEqualTo(Status.DEFERRED);
        assertThat(given.now(bob).status()).isEqualTo(Status.OFFERED);
        assertThat(given.memory.mails()).extracting(mail -> mail.template()).contains(MailTemplate.DEFERRED);
        assertThat(reason(() -> given.accepts(ada, ROUBAIX, SOON))).isEqualTo(Reason.NO_OFFER);
    }

    @Test
    void no_leaves_the_offer_with_its_end_and_tells_why() {
        asks();
        var end = given.now(ada).offer().orElseThrow().expiresAt();
        var answered = answer.answer(ada.id(), Verdict.NO, "La promotion est complète.", SOON, true);
        assertThat(answered.mail().values()).containsEntry("reason", "La promotion est complète.");
        assertThat(given.now(ada).offer().orElseThrow().expiresAt()).isEqualTo(end);
        given.accepts(ada, ROUBAIX, SOON);
        assertThat(given.now(ada).status()).isEqualTo(Status.ENROLLED);
    }

    @Test
    void without_a_request_or_after_the_offer_there_is_nothing_to_answer() {
        assertThat(reason(() -> answer.answer(ada.id(), Verdict.YES, "", SOON, true)))
                .isEqualTo(Reason.NO_DEFERRAL);
        asks();
        given.refuses(ada, ROUBAIX, SOON);
        assertThat(reason(() -> answer.answer(ada.id(), Verdict.NO, "", SOON, true)))
                .isEqualTo(Reason.NO_DEFERRAL);
        assertThat(reason(() -> given.answer.defer(ada.person(), ada.id(), SENTENCE, SOON)))
                .isEqualTo(Reason.NO_OFFER);
    }
}
