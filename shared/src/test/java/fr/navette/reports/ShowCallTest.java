package fr.navette.reports;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.committee.CommitteeMails;
import fr.navette.committee.Reading;
import fr.navette.decisions.ClosedCall;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Outcome;
import fr.navette.decisions.SiteUse;
import fr.navette.documents.check.Verdict;
import fr.navette.identity.SignInMails;
import fr.navette.input.Reason;
import fr.navette.mail.MailState;
import fr.navette.mail.MailStates;
import fr.navette.offers.Offer;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowCallTest {
    private final InMemory memory = new InMemory();
    private final ShowCall show = new ShowCall(
            memory.calls(),
            memory.applications(),
            memory.documents(),
            memory.committee(),
            memory.decisions(),
            memory.placeLedger(),
            memory.outbox(),
            memory.erasures(),
            memory.followReviews());

    private static List<SiteUse> use(long blanchemaille, long euratechnologies) {
        var sites = anOpenCall().sites();
        return List.of(ClosedCall.use(sites.get(0), blanchemaille), ClosedCall.use(sites.get(1), euratechnologies));
    }

    @Test
    void an_empty_call_has_no_counts() {
        memory.commit(Write.put(anOpenCall()));
        assertThat(show.show(CALL, NOW))
                .isEqualTo(new ShowCall.Overview(
                        anOpenCall(),
                        Map.of(),
                        0,
                        0,
                        Map.of(Reading.State.OPEN, 0L),
                        0,
                        use(0, 0),
                        0,
                        Map.of(),
                        List.of(),
                        0,
                        List.of()));
    }

    @Test
    void everything_is_counted_except_readings_of_withdrawn_applications() {
        memory.commit(Write.put(anOpenCall()));
        var draft = aDraftOf("bob@example.org");
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var eve = stored(
                memory, anApplicationOf("eve@example.org", "Fin").withdrawn(NOW).application());
        var lea = aMember("lea@example.org");
        var deck = aDocumentOf(ada, new byte[] {1});
        memory.commit(
                Write.put(draft),
                Write.put(deck),
                Write.put(lea),
                Write.put(Reading.assigned(lea, ada.id(), LATER)),
                Write.put(Reading.assigned(lea, eve.id(), LATER)),
                Write.put(new CommitteeMails(lea, anOpenCall(), "t").invitation("m1", NOW)),
                Write.put(SignInMails.code("m2", lea.email(), Language.FR, "CODE2345", NOW)));
        assertThat(show.show(CALL, NOW))
                .isEqualTo(new ShowCall.Overview(
                        anOpenCall(),
                        Map.of(Status.DRAFT, 1L, Status.SUBMITTED, 1L, Status.WITHDRAWN, 1L),
                        1,
                        0,
                        Map.of(Reading.State.OPEN, 1L),
                        0,
                        use(0, 0),
                        0,
                        Map.of(MailState.PENDING, 1L),
                        List.of(),
                        0,
                        List.of(
                                new Attention(Attention.What.FILES_NOT_CHECKED, 1),
                                new Attention(Attention.What.READERS_LACKING, 1))));
        memory.commit(Write.put(deck.checked(Verdict.FINE, "v1")));
        assertThat(show.show(CALL, NOW).documentsWaiting()).isZero();
    }

    @Test
    void undelivered_mails_are_listed_for_staff() {
        memory.commit(Write.put(anOpenCall()));
        var mail = new CommitteeMails(aMember("lea@example.org"), anOpenCall(), "t").invitation("m1", NOW);
        memory.commit(Write.put(mail));
        var unknown = MailStates.unknown(mail);
        memory.commit(Write.put(unknown));
        assertThat(show.show(CALL, NOW).undelivered()).containsExactly(unknown);
        assertThat(show.show(CALL, NOW).mails()).isEqualTo(Map.of(MailState.UNKNOWN, 1L));
    }

    @Test
    void an_unknown_call_is_refused() {
        assertThat(reason(() -> show.show(CALL, NOW))).isEqualTo(Reason.CALL_UNKNOWN);
    }

    @Test
    void a_refused_document_is_counted_beside_the_waiting_ones_until_it_is_removed() {
        memory.commit(Write.put(anOpenCall()));
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var deck = aDocumentOf(ada, new byte[] {1});
        memory.commit(Write.put(deck));
        var refused = deck.checked(Verdict.PASSWORD, "v1");
        memory.commit(Write.put(refused));
        assertThat(show.show(CALL, NOW).documentsWaiting()).isZero();
        assertThat(show.show(CALL, NOW).documentsRefused()).isEqualTo(1);
        memory.commit(Write.put(refused.removed(NOW)));
        assertThat(show.show(CALL, NOW).documentsRefused()).isZero();
    }

    @Test
    void no_reading_is_open_once_its_application_is_decided() {
        memory.commit(Write.put(anOpenCall()));
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var lea = aMember("lea@example.org");
        memory.commit(Write.put(lea), Write.put(Reading.assigned(lea, ada.id(), LATER)));
        assertThat(show.show(CALL, NOW).readings()).isEqualTo(Map.of(Reading.State.OPEN, 1L));
        memory.commit(
                Write.put(ada.announced(Status.DECLINED, Optional.empty(), NOW).application()));
        assertThat(show.show(CALL, NOW).readings()).isEqualTo(Map.of(Reading.State.OPEN, 0L));
    }

    @Test
    void a_complaint_is_listed_for_staff() {
        memory.commit(Write.put(anOpenCall()));
        var mail = new CommitteeMails(aMember("lea@example.org"), anOpenCall(), "t").invitation("m1", NOW);
        memory.commit(Write.put(mail));
        memory.commit(Write.put(MailStates.sent(mail)));
        var complained = MailStates.complained(memory.mails().getFirst());
        memory.commit(Write.put(complained));
        assertThat(show.show(CALL, NOW).undelivered()).containsExactly(complained);
    }

    @Test
    void what_staff_should_see_to_today_is_on_top() {
        memory.commit(Write.put(anOpenCall()));
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var bob = stored(memory, anApplicationOf("bob@example.org", "Fin"));
        var lea = aMember("lea@example.org");
        var offer = Offer.made("blanchemaille", anOpenCall(), NOW);
        memory.commit(
                Write.put(lea),
                Write.put(Reading.assigned(lea, bob.id(), LATER)),
                Write.put(ada.announced(Status.OFFERED, Optional.of(offer), NOW).application()));
        assertThat(show.show(CALL, NOW).attention()).containsExactly(new Attention(Attention.What.READERS_LACKING, 1));
        assertThat(show.show(CALL, LATER.plusSeconds(1)).attention())
                .contains(new Attention(Attention.What.READERS_BEHIND, 1));
        memory.commit(Write.put(lea.withdrawn(true)));
        assertThat(show.show(CALL, LATER.plusSeconds(1)).attention())
                .doesNotContain(new Attention(Attention.What.READERS_BEHIND, 1));
        assertThat(show.show(CALL, offer.expiresAt().minusSeconds(3600)).attention())
                .contains(new Attention(Attention.What.OFFERS_ABOUT_TO_LAPSE, 1));
        assertThat(show.show(CALL, offer.expiresAt().plusSeconds(1)).attention())
                .extracting(Attention::what)
                .doesNotContain(Attention.What.OFFERS_ABOUT_TO_LAPSE);
    }

    @Test
    void an_offer_past_its_end_counts_as_expired_before_the_sweep_has_come_by() {
        memory.commit(Write.put(anOpenCall()));
        var offer = Offer.made("blanchemaille", anOpenCall(), NOW);
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        memory.commit(ada.announced(Status.OFFERED, Optional.of(offer), NOW).with());
        assertThat(show.show(CALL, offer.expiresAt()).applications()).isEqualTo(Map.of(Status.OFFERED, 1L));
        assertThat(show.show(CALL, offer.expiresAt().plusSeconds(1)).applications())
                .isEqualTo(Map.of(Status.EXPIRED, 1L));
    }

    @Test
    void staged_and_announced_acceptances_take_places() {
        memory.commit(Write.put(anOpenCall()));
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var bob = stored(memory, anApplicationOf("bob@example.org", "Fin"));
        var staged = decision(ada, Outcome.ACCEPT, "euratechnologies");
        memory.commit(Write.put(staged), Write.put(decision(bob, Outcome.DECLINE, "")));
        assertThat(show.show(CALL, NOW).sites()).isEqualTo(use(0, 1));
        assertThat(show.show(CALL, NOW).staged()).isEqualTo(2);
        var offer = Offer.until("euratechnologies", LATER, NOW);
        memory.commit(
                Write.put(staged.announced(NOW)),
                Write.put(ada.announced(Status.OFFERED, Optional.of(offer), NOW).application()));
        assertThat(show.show(CALL, NOW).sites()).isEqualTo(use(0, 1));
        assertThat(show.show(CALL, NOW).staged()).isEqualTo(1);
    }

    private static Decision decision(Application application, Outcome outcome, String site) {
        return new Decision(CALL, application.id(), outcome, site, List.of(), "", NOW, Optional.empty(), 1);
    }
}
