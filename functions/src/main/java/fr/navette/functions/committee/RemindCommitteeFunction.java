package fr.navette.functions.committee;

import fr.navette.committee.RemindCommittee;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import java.util.Map;

/** The remind-committee command: reminds members with open readings. */
public record RemindCommitteeFunction(StaffCommand command) implements StaffHandler {
    public RemindCommitteeFunction() {
        this(Wiring.ofEnvironment());
    }

    RemindCommitteeFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var remind = new RemindCommittee(
                ports.calls(),
                ports.applications(),
                ports.committee(),
                ports.outbox(),
                ports.transactions(),
                ports.secrets());
        return StaffCommand.changing("remind-committee", ports.clock(), Field.CALL)
                .reports(event -> report(remind.remind(event.get(Field.CALL), event.now(), event.confirmed())));
    }

    private static Map<String, Object> report(RemindCommittee.Reminded reminded) {
        return Values.of("reminded", reminded.reminded())
                .with("upToDate", reminded.upToDate())
                .with("alreadyToday", reminded.alreadyToday())
                .with("unreachable", reminded.unreachable())
                .with("unsubscribed", reminded.unsubscribed());
    }
}
