package fr.navette.functions.committee;

import fr.navette.committee.ListMembers;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import java.util.Map;

/** The list-members command: lists the committee of a call. */
public record ListMembersFunction(StaffCommand command) implements StaffHandler {
    public ListMembersFunction() {
        this(Wiring.ofEnvironment());
    }

    ListMembersFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var list = new ListMembers(ports.calls(), ports.applications(), ports.committee(), ports.outbox());
        return StaffCommand.readOnly("list-members", ports.clock(), Field.CALL)
                .reports(event -> Map.of(
                        "members",
                        list.list(event.get(Field.CALL)).stream()
                                .map(MemberJson::of)
                                .toList()));
    }
}
