package fr.navette.functions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.SignInMails;
import fr.navette.mail.Delivery;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.MailStates;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordDeliveryFunctionTest {
    private static final String ID = "01mail0of0ada000000000000";

    private final World world = new World();
    private final RecordDeliveryFunction function = new RecordDeliveryFunction(world);

    private Mail after(String... events) {
        var pending = SignInMails.code(ID, Given.email("ada@example.org"), Language.FR, "ABCD2345", World.NOW);
        var sending = MailStates.sending(pending, World.NOW);
        for (var version : List.of(pending, sending, MailStates.sent(sending))) world.memory.commit(Write.put(version));
        for (var event : events) Event.of("record-delivery/" + event).toBackground(function);
        return world.memory.outbox().find(Mail.IDENTITY, ID).orElseThrow();
    }

    @Test
    void a_delivery_report_makes_the_mail_delivered() {
        var mail = after("delivered");
        assertThat(mail.state()).isEqualTo(MailState.SENT);
        assertThat(mail.delivery()).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void a_temporary_bounce_followed_by_a_delivery_is_delivered() {
        assertThat(after("bounced-for-now", "delivered").delivery()).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void a_delivery_followed_by_a_permanent_bounce_has_failed() {
        assertThat(after("delivered", "bounced-for-good").state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void repeated_and_unordered_reports_have_the_same_result() {
        var mail = after("bounced-for-good", "delivered", "bounced-for-good", "bounced-for-now");
        assertThat(mail.state()).isEqualTo(MailState.FAILED);
        assertThat(mail.delivery()).isEqualTo(Delivery.BOUNCED);
    }

    @Test
    void an_out_of_office_reply_does_not_make_an_address_unreachable() {
        assertThat(after("bounced-for-now").state()).isEqualTo(MailState.SENT);
    }

    @Test
    void a_bounce_with_a_permanent_status_has_failed_although_it_is_called_transient() {
        assertThat(after("transient-by-name-only").state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void a_not_spam_report_is_not_a_complaint() {
        assertThat(after("not-spam").delivery()).isEqualTo(Delivery.NONE);
        assertThat(reported("complained")).isEqualTo(Delivery.COMPLAINED);
    }

    private Delivery reported(String event) {
        Event.of("record-delivery/" + event).toBackground(function);
        return world.memory.outbox().find(Mail.IDENTITY, ID).orElseThrow().delivery();
    }

    @Test
    void a_report_on_an_unknown_mail_changes_nothing() {
        var before = after();
        Event.of("record-delivery/delivered")
                .with("detail", Map.of("eventType", "Delivery", "mail", Map.of("tags", Map.of())))
                .toBackground(function);
        assertThat(world.memory.outbox().find(Mail.IDENTITY, ID)).contains(before);
    }
}
