package fr.navette.functions.mail;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.mail.SettleMail;

/** The settle-mail command: settles a mail that did not arrive. */
public record SettleMailFunction(StaffCommand command) implements StaffHandler {
    public SettleMailFunction() {
        this(Wiring.ofEnvironment());
    }

    SettleMailFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var settle = new SettleMail(ports.outbox(), ports.transactions());
        return StaffCommand.changing("settle-mail", ports.clock(), Field.MAIL)
                .reports(event -> MailJson.of(settle.settle(event.get(Field.MAIL), event.confirmed()), ports.calls()));
    }
}
