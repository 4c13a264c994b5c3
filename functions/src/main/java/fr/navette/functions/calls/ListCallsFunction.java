package fr.navette.functions.calls;

import fr.navette.calls.ListCalls;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import java.util.Map;

/** The list-calls command: lists all calls. */
public record ListCallsFunction(StaffCommand command) implements StaffHandler {
    public ListCallsFunction() {
        this(Wiring.ofEnvironment());
    }

    ListCallsFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var list = new ListCalls(ports.calls(), ports.callUse());
        return StaffCommand.readOnly("list-calls", ports.clock())
                .reports(event -> Map.of(
                        "calls",
                        list.list().stream().map(listed -> call(listed, event)).toList()));
    }

    private static Map<String, Object> call(ListCalls.Listed listed, StaffEvent event) {
        var call = listed.call();
        return Values.of("call", call.id())
                .with("title", call.title().in(event.language()))
                .with("state", call.stateAt(event.now()))
                .with("zone", call.zone())
                .with("opensAt", call.opens())
                .with("closesAt", call.closes())
                .with("drafts", listed.applications().drafts())
                .with("submitted", listed.applications().submitted());
    }
}
