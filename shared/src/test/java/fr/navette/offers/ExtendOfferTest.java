package fr.navette.offers;

import static fr.navette.Given.LATER;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.MailTemplate;
import fr.navette.offers.ExtendOffer.Extended;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtendOfferTest {
    private static final Instant END = Instant.parse("2027-02-11T10:00:00Z");
    private static final LocalDateTime A_WEEK_LATER = LocalDateTime.parse("2027-02-18T18:00");
    private static final Instant NEW_END = Instant.parse("2027-02-18T17:00:00Z");

    private final InMemory memory = new InMemory();
    private final ExtendOffer extend = new ExtendOffer(memory.calls(), memory.applications(), memory);
    private final Application offered = anApplicationOf("ada@example.org", "Fil")
            .announced(Status.OFFERED, Optional.of(Offer.until("blanchemaille", END, LATER)), LATER)
            .application();

    @BeforeEach
    void anOfferIsPending() {
        memory.commit(Write.put(anOpenCall()));
        stored(memory, offered);
    }

    private Application now() {
        return memory.applications().find(offered.id()).orElseThrow();
    }

    private Extended extended(LocalDateTime until) {
        return extend.extend(offered.id(), until, LATER, true);
    }

    @Test
    void the_offer_lasts_longer_and_the_founder_is_told_once() {
        assertThat(extended(A_WEEK_LATER))
                .isEqualTo(new Extended(anOpenCall(), now(), END, now().offer().orElseThrow()));
        assertThat(now()).isEqualTo(offered.offerExtended(NEW_END, LATER).application());
        assertThat(now().offer()).contains(Offer.until("blanchemaille", NEW_END, LATER));
        assertThat(memory.history(offered.id()))
                .containsExactly(
                        new HistoryEntry(offered.id(), LATER, HistoryEvent.OFFER_EXTENDED, HistoryEntry.Actor.STAFF));
        assertThat(memory.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo(MailTemplate.OFFER_EXTENDED);
            assertThat(mail.values())
                    .containsEntry("place", "Blanchemaille, Roubaix")
                    .containsEntry("expiresAt", "jeudi 18 février 2027 à 18:00, heure de Paris");
        });
        assertThat(memory.offers().due(END.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var before = memory.everything();
        assertThat(extend.extend(offered.id(), A_WEEK_LATER, LATER, false))
                .isEqualTo(new Extended(
                        anOpenCall(),
                        offered.offerExtended(NEW_END, LATER).application(),
                        END,
                        Offer.until("blanchemaille", NEW_END, LATER)));
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void an_offer_past_its_end_is_extended_as_long_as_it_has_not_expired() {
        var late = END.plusSeconds(60);
        extend.extend(offered.id(), A_WEEK_LATER, late, true);
        assertThat(now().status()).isEqualTo(Status.OFFERED);
        memory.commit(Write.put(now().expired(NEW_END).application()));
        assertThat(reason(() -> extend.extend(offered.id(), LocalDateTime.parse("2027-03-18T18:00"), NEW_END, true)))
                .isEqualTo(Reason.OFFER_NOT_PENDING);
    }

    @Test
    void an_end_that_is_past_earlier_or_the_same_is_refused() {
        var before = memory.everything();
        assertThat(refusal(() -> extended(LocalDateTime.parse("2027-02-01T11:00")))
                        .fields())
                .isEqualTo(Map.of("until", FieldCode.IN_THE_PAST));
        for (var until : List.of("2027-02-10T18:00", "2027-02-11T11:00"))
            assertThat(refusal(() -> extended(LocalDateTime.parse(until))).fields())
                    .isEqualTo(Map.of("until", FieldCode.EARLIER));
        assertThat(reason(() -> extended(LocalDateTime.parse("2027-03-28T02:30"))))
                .isEqualTo(Reason.TIME_AMBIGUOUS);
        assertThat(refusal(() -> extend.extend(new ApplicationId("nothing"), A_WEEK_LATER, LATER, true))
                        .fields())
                .isEqualTo(Map.of("application", FieldCode.NOT_KNOWN));
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void an_answer_that_comes_at_the_same_instant_stands() {
        memory.beforeNextCommit(
                () -> memory.commit(offered.refused("trop loin", LATER).with()));
        assertThat(reason(() -> extended(A_WEEK_LATER))).isEqualTo(Reason.OFFER_NOT_PENDING);
        assertThat(now().status()).isEqualTo(Status.REFUSED);
        assertThat(memory.mails()).isEmpty();
    }
}
