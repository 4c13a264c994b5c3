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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendMailTest {
    private final InMemory memory = new InMemory();
    private final List<String> taken = new ArrayList<>();
    private Supplier<String> post = () -> "ses-1";
    private final SendMail send = new SendMail(
            memory.outbox(), memory, new MailRenderer("https://navette.example", "Blanchemaille"), (mail, written) -> {
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

    @Test
    void the_pause_doubles_each_time_and_the_eighth_attempt_is_the_last() {
        answers("NOT_NOW");
        for (int minutes = 1; minutes <= 64; minutes *= 2) {
            sent(NOW);
            assertThat(now().state()).isEqualTo(MailState.RETRYING);
            assertThat(now().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
            memory.commit(Write.put(now().swept(NOW)));
        }
        sent(NOW);
        assertThat(now().state()).isEqualTo(MailState.FAILED);
        assertThat(now().attempts()).isEqualTo(8);
        assertThat(taken).hasSize(8);
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
            new RecordDelivery(memory.outbox(), memory).record(mail.about(), mail.id(), report);
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
            new RecordDelivery(memory.outbox(), memory).record(mail.about(), mail.id(), report);
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
