package fr.navette.mail;

import static fr.navette.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendMailTest {
    private final InMemory memory = new InMemory();
    private final List<String> taken = new ArrayList<>();
    private Supplier<String> post = () -> "ses-1";
    private final SendMail send = new SendMail(
            memory.outbox(),
            memory,
            new MailRenderer("https://navette.example", "Blanchemaille", "equipe@example.org"),
            (mail, written) -> {
                taken.add(written.subject());
                return post.get();
            });
    private final Mail mail = new MailIn(Language.FR).of(MailTemplate.CODE);

    @BeforeEach
    void aMailIsStored() {
        memory.commit(Write.put(mail));
    }

    private Optional<Mail> sent(Instant now) {
        return send.send(mail.about(), mail.id(), now);
    }

    private Mail now() {
        return memory.outbox().find(mail.about(), mail.id()).orElseThrow();
    }

    private static RuntimeException thrownBy(String answer) {
        return switch (answer) {
            case "NOT_NOW" -> new MailSender.TemporaryFailure("Throttling");
            case "NEVER" -> new MailSender.PermanentFailure("MessageRejected");
            default -> new IllegalStateException("the line went dead");
        };
    }

    private void answers(String answer) {
        post = () -> {
            throw thrownBy(answer);
        };
    }

    @Test
    void a_mail_is_sent_and_its_values_are_erased() {
        assertThat(sent(NOW)).contains(now());
        assertThat(now().state()).isEqualTo(MailState.SENT);
        assertThat(now().messageId()).isEqualTo("ses-1");
        assertThat(now().attempts()).isEqualTo(1);
        assertThat(now().values()).isEmpty();
        assertThat(memory.everything()).doesNotContain("ABCD2345");
        assertThat(taken).containsExactly("Votre code Navette : ABCD2345");
    }

    @Test
    void a_sent_mail_is_not_sent_again() {
        sent(NOW);
        assertThat(sent(NOW)).isEmpty();
        assertThat(taken).hasSize(1);
    }

    @Test
    void a_mail_that_is_not_stored_is_not_sent() {
        assertThat(send.send("identity", "nothing", NOW)).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void only_one_of_two_simultaneous_senders_sends() {
        memory.beforeNextCommit(() -> sent(NOW));
        assertThat(sent(NOW)).isEmpty();
        assertThat(taken).hasSize(1);
    }

    @Test
    void a_sender_holds_a_lease_of_two_minutes() {
        post = () -> {
            assertThat(now().state()).isEqualTo(MailState.SENDING);
            assertThat(now().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
            assertThat(sent(NOW)).isEmpty();
            return "ses-1";
        };
        sent(NOW);
        assertThat(taken).hasSize(1);
        assertThat(now().state()).isEqualTo(MailState.SENT);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_NOW, RETRYING, Throttling",
        "NEVER, FAILED, MessageRejected",
        "LOST, UNKNOWN, IllegalStateException"
    })
    void the_answer_of_the_mail_service_is_stored(String answer, MailState state, String problem) {
        answers(answer);
        sent(NOW);
        assertThat(now().state()).isEqualTo(state);
        assertThat(now().problem()).isEqualTo(problem);
        assertThat(now().values().isEmpty()).isEqualTo(state != MailState.RETRYING);
        assertThat(sent(NOW)).isEmpty();
        assertThat(taken).hasSize(1);
    }

    /** The instants of all attempts of a mail that the mail service does not take yet. */
    private List<Instant> attempts(Mail mail) {
        answers("NOT_NOW");
        var attempts = new ArrayList<Instant>();
        var at = NOW;
        while (true) {
            attempts.add(at);
            send.send(mail.about(), mail.id(), at);
            if (stored(mail).state() == MailState.FAILED) return attempts;
            assertThat(stored(mail).state()).isEqualTo(MailState.RETRYING);
            // The sweep makes it pending again, and the stream sends it at once.
            at = stored(mail).dueAt();
            memory.commit(Write.put(stored(mail).swept(at)));
        }
    }

    private Mail stored(Mail mail) {
        return memory.outbox().find(mail.about(), mail.id()).orElseThrow();
    }

    private static List<Long> minutesBetween(List<Instant> attempts) {
        return IntStream.range(1, attempts.size())
                .mapToObj(i ->
                        Duration.between(attempts.get(i - 1), attempts.get(i)).toMinutes())
                .toList();
    }

    @Test
    void a_held_mail_is_tried_for_48_hours_slower_and_slower_and_keeps_its_values() {
        var receipt = new MailIn(Language.FR).of(MailTemplate.RECEIPT);
        memory.commit(Write.put(receipt));
        var attempts = attempts(receipt);
        assertThat(minutesBetween(attempts)).isSorted().startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 120L);
        assertThat(Duration.between(attempts.getFirst(), attempts.getLast()).toHours())
                .isEqualTo(48);
        assertThat(stored(receipt).values()).isEqualTo(receipt.values());
    }

    @Test
    void a_code_is_tried_for_as_long_as_it_can_be_used() {
        assertThat(minutesBetween(attempts(mail))).containsExactly(1L, 2L, 4L);
        assertThat(now().values()).isEmpty();
    }

    @Test
    void an_address_that_bounced_for_good_gets_codes_only() {
        var receipt = new MailIn(Language.FR).of(MailTemplate.RECEIPT);
        memory.commit(Write.put(receipt), Write.put(new BouncedAddress(mail.to().person(), NOW)));
        assertThat(send.send(receipt.about(), receipt.id(), NOW).orElseThrow())
                .extracting(Mail::state, Mail::problem, Mail::values)
                .containsExactly(MailState.FAILED, "BOUNCED_BEFORE", receipt.values());
        assertThat(taken).isEmpty();
        assertThat(sent(NOW).orElseThrow().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void a_mail_that_was_finally_sent_has_no_problem() {
        answers("NOT_NOW");
        sent(NOW);
        memory.commit(Write.put(now().swept(NOW)));
        post = () -> "ses-2";
        sent(NOW);
        assertThat(now().state()).isEqualTo(MailState.SENT);
        assertThat(now().problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DELIVERED, SENT", "DELAYED, SENT", "BOUNCED, FAILED"})
    void a_report_before_the_answer_of_the_mail_service_is_kept(Delivery report, MailState state) {
        post = () -> {
            new RecordDelivery(memory.outbox(), memory).record(mail.about(), mail.id(), report, "", NOW);
            return "ses-1";
        };
        sent(NOW);
        assertThat(now().delivery()).isEqualTo(report);
        assertThat(now().state()).isEqualTo(state);
        assertThat(now().messageId()).isEqualTo("ses-1");
    }

    @ParameterizedTest
    @CsvSource({"DELIVERED, SENT", "BOUNCED, FAILED"})
    void a_report_settles_a_mail_whose_answer_was_lost(Delivery report, MailState state) {
        post = () -> {
            new RecordDelivery(memory.outbox(), memory).record(mail.about(), mail.id(), report, "", NOW);
            throw thrownBy("LOST");
        };
        sent(NOW);
        assertThat(now().state()).isEqualTo(state);
    }

    @Test
    void an_answer_after_the_end_of_the_lease_is_accepted() {
        post = () -> {
            memory.commit(Write.put(now().swept(NOW)));
            assertThat(now().state()).isEqualTo(MailState.UNKNOWN);
            return "ses-1";
        };
        sent(NOW);
        assertThat(now().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void a_mail_with_an_unfilled_value_never_reaches_the_mail_service() {
        var holed = Mail.pending("identity", "h", MailTemplate.CODE, mail.to(), "", Language.FR, Map.of(), NOW);
        memory.commit(Write.put(holed));
        assertThat(send.send("identity", "h", NOW).orElseThrow().state()).isNotEqualTo(MailState.SENT);
        assertThat(taken).isEmpty();
    }
}
