package fr.navette.functions.mail;

import fr.navette.calls.CallId;
import fr.navette.committee.Participation;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.mail.MailState;
import fr.navette.mail.ShowMails;
import fr.navette.people.Email;
import fr.navette.text.Texts;
import java.util.Map;
import java.util.Optional;

/** The show-mails command: lists the mails of a call or to an address. */
public record ShowMailsFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Optional<CallId>> CALL =
            Field.optionalCall("call", new Texts("Identifiant de l'appel ; vide : tous", "Id of the call; empty: all"));
    private static final Field<Optional<Email>> EMAIL =
            Field.optionalEmail("email", new Texts("Destinataire ; vide : tous", "Addressee; empty: all"));
    private static final Field<Optional<MailState>> STATE =
            Field.optionalChoice("state", new Texts("État ; vide : tous", "State; empty: all"), MailState.class);

    public ShowMailsFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowMailsFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var participation = new Participation(ports.applications(), ports.committee());
        var show = new ShowMails(ports.calls(), participation, ports.outbox());
        return StaffCommand.readOnly("show-mails", ports.clock(), CALL, EMAIL, STATE)
                .reports(event -> report(show.show(event.get(CALL), event.get(EMAIL), event.get(STATE))));
    }

    private static Map<String, Object> report(ShowMails.Shown shown) {
        var report = Values.of("mails", shown.mails().stream().map(MailJson::of).toList())
                .with("zone", shown.zone().orElse(null));
        shown.codes().ifPresent(codes -> report.put("codes", Map.of("sent", codes.sent(), "failed", codes.failed())));
        return report;
    }
}
