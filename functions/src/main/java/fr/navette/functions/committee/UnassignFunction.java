package fr.navette.functions.committee;

import fr.navette.committee.Unassign;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import java.util.Map;

/** The unassign command: takes an application back from a member. */
public record UnassignFunction(StaffCommand command) implements StaffHandler {
    public UnassignFunction() {
        this(Wiring.ofEnvironment());
    }

    UnassignFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var unassign = new Unassign(ports.calls(), ports.applications(), ports.committee(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing(
                        "unassign", ports.clock(), Field.CALL, Field.APPLICATION, WithdrawMemberFunction.EMAIL)
                .reports(event -> report(unassign.unassign(
                        event.get(Field.CALL),
                        named.get(event.get(Field.APPLICATION), "application"),
                        event.get(WithdrawMemberFunction.EMAIL),
                        event.confirmed())));
    }

    private static Map<String, Object> report(Unassign.Unassigned unassigned) {
        return Values.of("application", unassigned.application().id())
                .with("startup", unassigned.application().startup())
                .with("member", unassigned.member().name())
                .with("email", unassigned.member().email().address())
                .with("begun", unassigned.reading().isBegun());
    }
}
