package fr.navette.offers;

import static fr.navette.Given.NOW;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.storage.Conflict;
import fr.navette.storage.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpOffersTest {
    private static final Duration TWO_DAYS = Duration.ofHours(48);
    /** Monday at noon, the day after the clocks went forward. */
    private static final Instant END = Instant.parse("2027-03-29T10:00:00Z");

    private static final Instant REMINDED = END.minus(TWO_DAYS).plusMillis(1);

    private final InMemory memory = new InMemory();
    private final FollowUpOffers followUp =
            new FollowUpOffers(memory.calls(), memory.applications(), memory.offers(), memory.placeLedger(), memory);

    @BeforeEach
    void aCall() {
        memory.commit(Write.put(anOpenCall()));
    }

    private Application offered(Instant end, Instant at) {
        return stored(
                memory,
                anApplicationOf("ada@example.org", "Fil")
                        .announced(Status.OFFERED, Optional.of(Offer.until("blanchemaille", end, at)), at)
                        .application());
    }

    private Application now(Application application) {
        return memory.applications().find(application.id()).orElseThrow();
    }

    private void sweptAt(Instant at) {
        followUp.due(at).forEach(Runnable::run);
    }

    private void sweptEachHour(Instant from, Instant to) {
        for (var hour = from; !hour.isAfter(to); hour = hour.plus(Duration.ofHours(1))) sweptAt(hour);
    }

    @Test
    void the_founder_is_reminded_two_days_before_the_end_in_the_time_of_the_call() {
        var offer = offered(END, NOW);
        sweptAt(REMINDED.minusMillis(1));
        assertThat(memory.mails()).isEmpty();
        sweptAt(REMINDED);
        assertThat(memory.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo(MailTemplate.OFFER_REMINDER);
            assertThat(mail.id()).isEqualTo("offer-reminder-" + offer.id() + "-blanchemaille-" + END.getEpochSecond());
            assertThat(mail.to()).isEqualTo(email("ada@example.org"));
            assertThat(mail.values())
                    .containsEntry("place", "Blanchemaille, Roubaix")
                    .containsEntry("expiresAt", "lundi 29 mars 2027 à 12:00, heure de Paris");
        });
        assertThat(now(offer)).isEqualTo(offer.offerReminded());
        assertThat(memory.history(offer.id())).isEmpty();
    }

    @Test
    void one_reminder_goes_out_and_the_offer_still_expires_on_time() {
        var offer = offered(END, NOW);
        sweptEachHour(NOW, END);
        assertThat(memory.mails()).hasSize(1);
        assertThat(now(offer).status()).isEqualTo(Status.OFFERED);
        sweptAt(END.plusMillis(1));
        assertThat(now(offer))
                .isEqualTo(offer.offerReminded().expired(END.plusMillis(1)).application());
        sweptEachHour(END, END.plus(TWO_DAYS));
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void an_extension_brings_a_new_reminder() {
        var offer = offered(END, NOW);
        sweptAt(REMINDED);
        var extend = new ExtendOffer(memory.calls(), memory.applications(), memory);
        extend.extend(offer.id(), LocalDateTime.parse("2027-04-05T12:00"), REMINDED, true);
        sweptEachHour(REMINDED, END.plus(Duration.ofDays(5)));
        assertThat(memory.mails())
                .extracting(Mail::template)
                .containsExactly(MailTemplate.OFFER_REMINDER, MailTemplate.OFFER_EXTENDED);
        sweptAt(REMINDED.plus(Duration.ofDays(7)));
        assertThat(memory.mails())
                .extracting(Mail::template)
                .containsExactly(MailTemplate.OFFER_REMINDER, MailTemplate.OFFER_EXTENDED, MailTemplate.OFFER_REMINDER);
    }

    @Test
    void an_offer_made_with_two_days_or_less_gets_none() {
        var offer = offered(END, END.minus(TWO_DAYS));
        sweptEachHour(END.minus(TWO_DAYS), END.plus(TWO_DAYS));
        assertThat(now(offer).status()).isEqualTo(Status.EXPIRED);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void an_offer_that_ended_while_nothing_ran_expires_without_a_reminder() {
        var offer = offered(END, NOW);
        sweptAt(END.plusMillis(1));
        assertThat(now(offer).status()).isEqualTo(Status.EXPIRED);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void whoever_has_answered_or_got_another_decision_gets_none() {
        var offer = offered(END, NOW);
        memory.commit(Write.put(offer.refused("trop loin", REMINDED).application()));
        sweptEachHour(NOW, END.plus(TWO_DAYS));
        assertThat(now(offer).status()).isEqualTo(Status.REFUSED);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void an_answer_that_comes_between_the_index_and_the_application_stands() {
        var offer = offered(END, NOW);
        var tasks = followUp.due(REMINDED);
        memory.commit(Write.put(offer.accepted(REMINDED).application()));
        tasks.forEach(Runnable::run);
        assertThat(now(offer).status()).isEqualTo(Status.ENROLLED);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void an_answer_at_the_same_instant_stands_and_brings_no_reminder() {
        var offer = offered(END, NOW);
        memory.beforeNextCommit(
                () -> memory.commit(Write.put(offer.accepted(REMINDED).application())));
        assertThatThrownBy(() -> sweptAt(REMINDED)).isInstanceOf(Conflict.class);
        assertThat(now(offer).status()).isEqualTo(Status.ENROLLED);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void an_extension_at_the_same_instant_is_kept() {
        var offer = offered(END, NOW);
        var tasks = followUp.due(REMINDED);
        var later = offer.offerExtended(END.plus(TWO_DAYS), REMINDED).application();
        memory.commit(Write.put(later));
        tasks.forEach(Runnable::run);
        assertThat(now(offer)).isEqualTo(later);
        assertThat(memory.mails()).isEmpty();
    }
}
