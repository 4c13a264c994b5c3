package fr.navette.functions.cohorts;

import fr.navette.cohorts.LeaveCohort;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.util.Map;

/** The leave-cohort command: records that a start-up leaves its cohort. */
public record LeaveCohortFunction(StaffCommand command) implements StaffHandler {
    private static final Field<String> REASON =
            Field.paragraph("reason", new Texts("Motif, pour l'équipe", "The reason, for the staff"), 2_000);

    public LeaveCohortFunction() {
        this(Wiring.ofEnvironment());
    }

    LeaveCohortFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var leave = new LeaveCohort(
                ports.calls(),
                ports.applications(),
                ports.cohorts(),
                ports.placeLedger(),
                ports.fillPlaces(),
                ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing(
                        "leave-cohort", ports.clock(), ShowCohortFunction.COHORT, Field.APPLICATION, REASON)
                .reports(event -> report(leave.leave(
                        event.get(ShowCohortFunction.COHORT),
                        named.get(event.get(Field.APPLICATION), "application"),
                        event.get(REASON),
                        event.now(),
                        event.confirmed())));
    }

    private static Map<String, Object> report(LeaveCohort.Left left) {
        return Values.of("cohort", left.call().id())
                .with("zone", left.call().zone())
                .with("application", left.place().application())
                .with("startup", left.place().startup())
                .with("site", left.place().site())
                .with("state", left.place().state())
                .with("since", left.place().since());
    }
}
