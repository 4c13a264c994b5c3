package fr.navette.functions.committee;

import fr.navette.committee.ListMembers;
import fr.navette.committee.TooFewReaders;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
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
                .reports(event -> report(list.list(event.get(Field.CALL), event.now())));
    }

    private static Map<String, Object> report(ListMembers.Listed listed) {
        return Values.of("zone", listed.call().zone())
                .with("members", listed.members().stream().map(MemberJson::of).toList())
                .with(
                        "readersLacking",
                        listed.lacking().stream()
                                .map(ListMembersFunction::lacking)
                                .toList());
    }

    private static Map<String, Object> lacking(TooFewReaders few) {
        return Values.of("application", few.application().application())
                .with("startup", few.application().startup())
                .with("readers", few.readers())
                .with("lacking", few.lacking());
    }
}
