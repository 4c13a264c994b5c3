package fr.navette.functions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationMails;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.TestContext;
import fr.navette.functions.api.World;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.input.Fields;
import fr.navette.mail.Delivery;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.MailStates;
import fr.navette.mail.RecordDelivery;
import fr.navette.mail.SendMail;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commands about mails that did not arrive. */
class MailCommandsTest {
    private static final String NAME = "blanchemaille-demo/receipt-01application0of0ada000000-1";

    private final World world = new World();
    private final ResendMailFunction resend = new ResendMailFunction(world);
    private final SettleMailFunction settle = new SettleMailFunction(world);
    private final ResendFailedFunction resendFailed = new ResendFailedFunction(world);

    private Mail mail() {
        return world.memory.mails().getLast();
    }

    private void adasReceiptFailed() {
        var receipt = ApplicationMails.receipt(world.adaHasSubmitted(), World.demo(), List.of(), World.NOW);
        world.memory.commit(Write.put(receipt));
        world.memory.commit(Write.put(MailStates.sending(receipt, World.NOW)));
        world.memory.commit(Write.put(MailStates.failed(MailStates.sending(receipt, World.NOW))));
    }

    private static Map<String, Object> report(Event event, StaffHandler handler) {
        return Fields.of(event.toStaff(handler)).map("report");
    }

    private static Map<String, Object> row(String state, String problem) {
        return Map.of(
                "mail",
                NAME,
                "letter",
                "RECEIPT",
                "to",
                "ada@example.org",
                "state",
                state,
                "delivery",
                "NONE",
                "problem",
                problem,
                "at",
                "2026-11-25T11:00:00+01:00",
                "resendable",
                false,
                "settleable",
                false,
                "zone",
                "Europe/Paris");
    }

    private static Map<String, Object> resent(Object sentAt, Object warning) {
        var row = new LinkedHashMap<>(row("PENDING", ""));
        row.put("sentAt", sentAt);
        row.put("freshLink", false);
        row.put("warning", warning);
        return row;
    }

    @Test
    void a_failed_mail_is_pending_again() {
        adasReceiptFailed();
        assertThat(report(Event.of("resend-mail/demo"), resend)).isEqualTo(resent(null, null));
        assertThat(mail().state()).isEqualTo(MailState.FAILED);
        assertThat(report(Event.of("resend-mail/demo").confirmed(), resend)).isEqualTo(resent(null, null));
        assertThat(mail().state()).isEqualTo(MailState.PENDING);
        new SendMail(world.outbox(), world.transactions(), world.mailRenderer(), world.mailSender())
                .send(mail().about(), mail().id(), World.NOW);
        assertThat(world.sent)
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).contains("01AP-PLIC"));
    }

    @Test
    void a_mail_that_was_taken_is_sent_again_until_it_is_known_to_have_arrived() {
        adasReceiptFailed();
        resend.command().run(Event.of("resend-mail/demo").confirmed().fields(), new TestContext("navette-resend-mail"));
        world.memory.commit(Write.put(MailStates.sent(mail())));
        assertThat(report(Event.of("resend-mail/demo"), resend))
                .isEqualTo(resent("2026-11-25T11:03:00+01:00", "MAY_ARRIVE_TWICE"));
        assertThat(Event.of("resend-mail/demo").toDesk(resend, Map.of()))
                .contains("la personne peut recevoir ce mail deux fois");
        new RecordDelivery(world.outbox(), world.transactions())
                .record(mail().about(), mail().id(), Delivery.DELIVERED, "", World.NOW);
        assertThat(mail().values()).isEmpty();
        assertThat(refused(Event.of("resend-mail/demo").confirmed(), resend)).isEqualTo("MAIL_SENT");
    }

    private static Object refused(Event event, StaffHandler handler) {
        return Fields.of(event.toStaff(handler)).map("refused").get("code");
    }

    private String mailsOnTheDesk() {
        return Event.of("show-mails/demo").toDesk(new ShowMailsFunction(world), Map.of());
    }

    @Test
    void on_the_desk_a_mail_has_the_buttons_of_what_staff_can_do_with_it() {
        adasReceiptFailed();
        assertThat(mailsOnTheDesk()).contains(">Renvoyer<", ">Réglé<");
        resend.command().run(Event.of("resend-mail/demo").confirmed().fields(), new TestContext("navette-resend-mail"));
        assertThat(mailsOnTheDesk()).doesNotContain(">Renvoyer<", ">Réglé<");
        world.memory.commit(Write.put(MailStates.sent(mail())));
        assertThat(mailsOnTheDesk()).contains(">Renvoyer<").doesNotContain(">Réglé<");
        world.memory.commit(Write.put(MailStates.complained(mail())));
        assertThat(mailsOnTheDesk()).contains(">Réglé<").doesNotContain(">Renvoyer<");
    }

    @Test
    void a_settled_mail_is_no_longer_listed_as_undelivered() {
        adasReceiptFailed();
        assertThat(report(Event.of("settle-mail/demo").confirmed(), settle)).isEqualTo(row("SETTLED", "REJECTED"));
        assertThat(mail().state()).isEqualTo(MailState.SETTLED);
        assertThat(mail().values()).isEmpty();
        assertThat(refused(Event.of("settle-mail/demo").confirmed(), settle)).isEqualTo("MAIL_SETTLED");
        assertThat(refused(Event.of("resend-mail/demo").confirmed(), resend)).isEqualTo("MAIL_SETTLED");
    }

    @Test
    void all_failed_mails_of_a_call_are_pending_again() {
        adasReceiptFailed();
        assertThat(report(Event.of("resend-failed/demo").confirmed(), resendFailed))
                .isEqualTo(Map.of(
                        "mails",
                        BigDecimal.ONE,
                        "resent",
                        List.of(Map.of("mail", NAME, "letter", "RECEIPT", "to", "ada@example.org")),
                        "notResent",
                        List.of()));
        assertThat(mail().state()).isEqualTo(MailState.PENDING);
    }

    @Test
    void what_is_left_has_a_reason() {
        adasReceiptFailed();
        world.memory.commit(Write.put(MailStates.bounced(mail())));
        assertThat(report(Event.of("resend-failed/demo").confirmed(), resendFailed))
                .isEqualTo(Map.of(
                        "mails",
                        BigDecimal.ZERO,
                        "resent",
                        List.of(),
                        "notResent",
                        List.of(Map.of(
                                "mail", NAME, "letter", "RECEIPT", "to", "ada@example.org", "reason", "BOUNCED"))));
    }

    @Test
    void a_name_that_is_no_mail_is_refused_at_its_field() {
        for (var name : List.of("nothing", NAME))
            assertThat(Fields.of(Event.of("resend-mail/demo").with("mail", name).toStaff(resend))
                            .map("refused"))
                    .containsEntry("code", "MAIL_UNKNOWN")
                    .containsEntry("fields", Map.of("mail", "NOT_KNOWN"));
    }
}
