package fr.navette.functions.mail;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.mail.ResendMail;

/** The resend-mail command: sends a mail again. */
public record ResendMailFunction(StaffCommand command) implements StaffHandler {
    public ResendMailFunction() {
        this(Wiring.ofEnvironment());
    }

    ResendMailFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var resend = new ResendMail(ports.outbox(), ports.transactions());
        return StaffCommand.changing("resend-mail", ports.clock(), Field.MAIL)
                .reports(event -> MailJson.of(
                        resend.resend(event.get(Field.MAIL), event.now(), event.confirmed()), ports.calls()));
    }
}
