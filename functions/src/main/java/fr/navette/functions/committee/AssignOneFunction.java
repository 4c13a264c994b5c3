package fr.navette.functions.committee;

import fr.navette.committee.AssignOne;
import fr.navette.committee.FoundConflict;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Language;
import java.util.Map;

/** The assign-one command: gives one application to one member. */
public record AssignOneFunction(StaffCommand command) implements StaffHandler {
    public AssignOneFunction() {
        this(Wiring.ofEnvironment());
    }

    AssignOneFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var assign = new AssignOne(
                ports.calls(), ports.applications(), ports.committee(), ports.transactions(), ports.secrets());
        var named = ports.namedApplications();
        return StaffCommand.changing(
                        "assign-one", ports.clock(), Field.CALL, Field.APPLICATION, WithdrawMemberFunction.EMAIL)
                .reports(event -> report(
                        assign.assign(
                                event.get(Field.CALL),
                                named.get(event.get(Field.APPLICATION), "application"),
                                event.get(WithdrawMemberFunction.EMAIL),
                                event.now(),
                                event.confirmed()),
                        event.language()));
    }

    private static Map<String, Object> report(AssignOne.Assigned assigned, Language language) {
        return Values.of("application", assigned.application().id())
                .with("startup", assigned.application().startup())
                .with("member", assigned.member().name())
                .with("email", assigned.member().email().address())
                .with("conflict", assigned.conflict().map(FoundConflict::reason))
                .with("why", assigned.conflict().map(conflict -> ConflictJson.why(conflict, language)))
                .with("load", assigned.load())
                .with("maxReads", assigned.member().maxReads())
                .with("zone", assigned.call().zone())
                .with("dueAt", assigned.dueAt())
                .with("mails", 1);
    }
}
