package fr.navette.functions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.committee.CommitteeMails;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.SignInMails;
import fr.navette.input.Fields;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowMailsFunctionTest {
    private static final Map<String, Object> INVITATION = Map.of(
            "mail", "blanchemaille-demo/m1",
            "letter", "INVITATION",
            "to", "lea@example.org",
            "state", "PENDING",
            "delivery", "NONE",
            "problem", "",
            "at", "2026-11-25T11:00:00+01:00",
            "resendable", false,
            "settleable", false);

    private final World world = new World();
    private final ShowMailsFunction show = new ShowMailsFunction(world);

    private void leaIsInvited() {
        var mails = new CommitteeMails(World.lea(), World.demo(), "a-secret-token");
        world.memory.commit(Write.put(mails.invitation("m1", World.NOW)));
        world.memory.commit(Write.put(SignInMails.code("c1", World.lea().email(), Language.FR, "CODE2345", World.NOW)));
    }

    @Test
    void the_mails_of_a_call_are_listed_without_their_content() {
        leaIsInvited();
        var answer = Event.of("show-mails/demo").confirmed().toStaff(show);
        assertThat(answer)
                .isEqualTo(Map.of(
                        "command",
                        "show-mails",
                        "confirmed",
                        false,
                        "report",
                        Map.of("mails", List.of(INVITATION), "zone", "Europe/Paris")));
    }

    @Test
    void codes_to_an_address_are_counted_and_never_shown() {
        leaIsInvited();
        var answer = Event.of("show-mails/demo")
                .with("call", null)
                .with("email", "lea@example.org")
                .toStaff(show);
        assertThat(answer.get("report"))
                .isEqualTo(Map.of(
                        "mails",
                        List.of(INVITATION),
                        "zone",
                        "Europe/Paris",
                        "codes",
                        Map.of("sent", BigDecimal.ZERO, "failed", BigDecimal.ZERO)));
        assertThat(answer.toString()).doesNotContain("CODE2345", "a-secret-token");
    }

    @Test
    void without_a_call_and_an_address_the_command_is_refused() {
        var refused = Fields.of(Event.of("show-mails/demo").with("call", null).toStaff(show))
                .map("refused");
        assertThat(refused).containsEntry("code", "INVALID").containsEntry("fields", Map.of("call", "REQUIRED"));
        var state = Event.of("show-mails/demo").with("state", "LOST").toStaff(show);
        assertThat(Fields.of(state).map("refused")).containsEntry("fields", Map.of("state", "NOT_AN_OPTION"));
        var address = Event.of("show-mails/demo").with("email", "nobody").toStaff(show);
        assertThat(Fields.of(address).map("refused")).containsEntry("code", "EMAIL_INVALID");
    }
}
