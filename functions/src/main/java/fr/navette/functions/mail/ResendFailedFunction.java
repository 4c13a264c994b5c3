package fr.navette.functions.mail;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.mail.Mail;
import fr.navette.mail.ResendFailed;
import java.util.Map;

/** The resend-failed command: sends the failed mails of a call again. */
public record ResendFailedFunction(StaffCommand command) implements StaffHandler {
    public ResendFailedFunction() {
        this(Wiring.ofEnvironment());
    }

    ResendFailedFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var resend = new ResendFailed(ports.calls(), ports.outbox(), ports.transactions());
        return StaffCommand.changing("resend-failed", ports.clock(), Field.CALL)
                .reports(event -> report(resend.resend(event.get(Field.CALL), event.now(), event.confirmed())));
    }

    private static Map<String, Object> report(ResendFailed.Resent resent) {
        return Values.of("mails", resent.resent().size())
                .with(
                        "resent",
                        resent.resent().stream().map(ResendFailedFunction::mail).toList())
                .with(
                        "notResent",
                        resent.left().stream()
                                .map(left -> mail(left.mail()).with("reason", left.reason()))
                                .toList());
    }

    private static Values mail(Mail mail) {
        return Values.of("mail", mail.name().toString())
                .with("letter", mail.template())
                .with("to", mail.to().address());
    }
}
