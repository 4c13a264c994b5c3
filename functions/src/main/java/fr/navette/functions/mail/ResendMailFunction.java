package fr.navette.functions.mail;

import fr.navette.calls.Calls;
import fr.navette.committee.MemberLinks;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.mail.ResendMail;
import java.util.Map;
import java.util.Optional;

/** The resend-mail command: sends a mail again. */
public record ResendMailFunction(StaffCommand command) implements StaffHandler {
    public ResendMailFunction() {
        this(Wiring.ofEnvironment());
    }

    ResendMailFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var resend = new ResendMail(
                ports.outbox(), new MemberLinks(ports.committee(), ports.secrets()), ports.transactions());
        return StaffCommand.changing("resend-mail", ports.clock(), Field.MAIL)
                .reports(event ->
                        report(resend.resend(event.get(Field.MAIL), event.now(), event.confirmed()), ports.calls()));
    }

    private static Map<String, Object> report(ResendMail.Resent resent, Calls calls) {
        return MailJson.of(resent.pending(), calls)
                .with("sentAt", Optional.of(resent.before().at()).filter(at -> resent.mayArriveTwice()))
                .with("freshLink", resent.pending().template().hasLink())
                .with("warning", resent.mayArriveTwice() ? "MAY_ARRIVE_TWICE" : null);
    }
}
