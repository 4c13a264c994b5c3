package fr.navette.mail;

import static fr.navette.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordDeliveryTest {
    private final InMemory memory = new InMemory();
    private final RecordDelivery record = new RecordDelivery(memory.outbox(), memory);
    private final Mail mail = new MailIn(Language.FR).of(MailTemplate.RECEIPT);

    @BeforeEach
    void aMailWasSent() {
        memory.commit(Write.put(mail));
        memory.commit(Write.put(mail.sending(NOW)));
        memory.commit(Write.put(mail.sending(NOW).sent("ses-1")));
    }

    private void reported(Delivery... reports) {
        for (var report : reports) record.record(mail.about(), mail.id(), report, "", NOW);
    }

    private Mail now() {
        return memory.outbox().find(mail.about(), mail.id()).orElseThrow();
    }

    @Test
    void a_delayed_mail_that_is_delivered_is_delivered() {
        reported(Delivery.DELAYED);
        assertThat(now().state()).isEqualTo(MailState.SENT);
        reported(Delivery.DELIVERED);
        assertThat(now().state()).isEqualTo(MailState.SENT);
        assertThat(now().delivery()).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void a_delivered_mail_that_bounces_permanently_has_failed() {
        reported(Delivery.DELIVERED, Delivery.BOUNCED);
        assertThat(now().state()).isEqualTo(MailState.FAILED);
        assertThat(now().delivery()).isEqualTo(Delivery.BOUNCED);
    }

    @Test
    void a_bounced_mail_says_why_in_the_words_of_the_other_side() {
        record.record(mail.about(), mail.id(), Delivery.BOUNCED, "Permanent/General: smtp; 550 user unknown", NOW);
        assertThat(now().problem()).isEqualTo("Permanent/General: smtp; 550 user unknown");
        record.record(mail.about(), mail.id(), Delivery.DELIVERED, "", NOW);
        assertThat(now().problem()).isEqualTo("Permanent/General: smtp; 550 user unknown");
    }

    @Test
    void a_reason_of_any_length_is_kept_to_200_characters() {
        record.record(mail.about(), mail.id(), Delivery.BOUNCED, "🧵".repeat(5_000), NOW);
        assertThat(now().problem()).isEqualTo("🧵".repeat(200));
    }

    @Test
    void a_permanent_bounce_marks_the_address_until_a_mail_arrives_there() {
        var person = mail.to().person();
        reported(Delivery.DELAYED, Delivery.COMPLAINED);
        assertThat(memory.outbox().hasBounced(person)).isFalse();
        reported(Delivery.BOUNCED);
        assertThat(memory.outbox().hasBounced(person)).isTrue();
        var code = new MailIn(Language.FR).of(MailTemplate.CODE);
        memory.commit(Write.put(code));
        record.record(code.about(), code.id(), Delivery.DELIVERED, "", NOW);
        assertThat(memory.outbox().hasBounced(person)).isFalse();
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Delivery.values())
                .flatMap(a -> Arrays.stream(Delivery.values()).map(b -> Arguments.of(a, b)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_order_of_reports_does_not_matter(Delivery first, Delivery second) {
        var strongest = first.compareTo(second) > 0 ? first : second;
        reported(first, second);
        assertThat(now().delivery()).isEqualTo(strongest);
        assertThat(now().state()).isEqualTo(strongest == Delivery.BOUNCED ? MailState.FAILED : MailState.SENT);
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void a_repeated_report_is_written_once(Delivery report) {
        reported(report);
        var once = now();
        reported(report);
        assertThat(now()).isEqualTo(once);
    }

    @Test
    void a_complaint_is_recorded_and_the_mail_stays_sent() {
        reported(Delivery.COMPLAINED);
        assertThat(now().state()).isEqualTo(MailState.SENT);
        assertThat(now().delivery()).isEqualTo(Delivery.COMPLAINED);
    }

    @Test
    void two_simultaneous_reports_are_both_recorded() {
        memory.beforeNextCommit(() -> reported(Delivery.BOUNCED));
        reported(Delivery.DELIVERED);
        assertThat(now().delivery()).isEqualTo(Delivery.BOUNCED);
        assertThat(now().state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void a_report_settles_an_unknown_mail() {
        var unknown = new MailIn(Language.EN).of(MailTemplate.CODE);
        memory.commit(Write.put(unknown));
        memory.commit(Write.put(unknown.unknown("LOST")));
        record.record(unknown.about(), unknown.id(), Delivery.DELIVERED, "", NOW);
        assertThat(memory.outbox()
                        .find(unknown.about(), unknown.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(MailState.SENT);
    }

    @Test
    void a_mail_that_failed_stays_failed() {
        var failed = new MailIn(Language.EN).of(MailTemplate.CODE);
        memory.commit(Write.put(failed));
        memory.commit(Write.put(failed.failed("MessageRejected")));
        record.record(failed.about(), failed.id(), Delivery.DELAYED, "", NOW);
        assertThat(memory.outbox()
                        .find(failed.about(), failed.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(MailState.FAILED);
    }

    @Test
    void a_report_on_a_mail_that_is_not_ours_is_ignored() {
        assertThat(record.record("identity", "nothing", Delivery.BOUNCED, "", NOW))
                .isFalse();
        assertThat(record.record(mail.about(), mail.id(), Delivery.NONE, "", NOW))
                .isTrue();
    }
}
