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
    void a_delivered_mail_is_delivered() {
        var mail = after("delivered");
        assertThat(mail.state()).isEqualTo(MailState.SENT);
        assertThat(mail.delivery()).isEqualTo(Delivery.DELIVERED);
    }

    // M5
    @Test
    void a_bounce_for_now_and_then_a_delivery_is_delivered() {
        assertThat(after("bounced-for-now", "delivered").delivery()).isEqualTo(Delivery.DELIVERED);
    }

    // M5
    @Test
    void a_delivery_and_then_a_bounce_for_good_has_failed() {
        assertThat(after("delivered", "bounced-for-good").state()).isEqualTo(MailState.FAILED);
    }

    // M5
    @Test
    void the_same_reports_twice_and_out_of_order_end_the_same() {
        var mail = after("bounced-for-good", "delivered", "bounced-for-good", "bounced-for-now");
        assertThat(mail.state()).isEqualTo(MailState.FAILED);
        assertThat(mail.delivery()).isEqualTo(Delivery.BOUNCED);
    }

    // M4
    @Test
    void an_out_of_office_does_not_make_an_address_dead() {
        assertThat(after("bounced-for-now").state()).isEqualTo(MailState.SENT);
    }

    // M6
    @Test
    void a_bounce_that_only_calls_itself_transient_has_failed_for_good() {
        assertThat(after("transient-by-name-only").state()).isEqualTo(MailState.FAILED);
    }

    // M7
    @Test
    void not_spam_is_no_complaint() {
        assertThat(after("not-spam").delivery()).isEqualTo(Delivery.NONE);
        assertThat(reported("complained")).isEqualTo(Delivery.COMPLAINED);
    }

    private Delivery reported(String event) {
        Event.of("record-delivery/" + event).toBackground(function);
        return world.memory.outbox().find(Mail.IDENTITY, ID).orElseThrow().delivery();
    }

    @Test
    void a_report_on_a_mail_of_somebody_else_changes_nothing() {
        var before = after();
        Event.of("record-delivery/delivered")
                .with("detail", Map.of("eventType", "Delivery", "mail", Map.of("tags", Map.of())))
                .toBackground(function);
        assertThat(world.memory.outbox().find(Mail.IDENTITY, ID)).contains(before);
    }
}
