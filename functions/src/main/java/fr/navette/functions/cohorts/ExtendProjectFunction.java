package fr.navette.functions.cohorts;

import fr.navette.cohorts.ExtendProject;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.text.Texts;
import java.time.Period;

/** The extend-project command: gives a project more time. */
public record ExtendProjectFunction(StaffCommand command) implements StaffHandler {
    private static final int MAX_MONTHS = 120;
    private static final int MAX_DAYS = 1_000;
    private static final Field<Integer> MONTHS = Field.optionalNumber(
            "months",
            new Texts("Mois de plus ; une fin de mois reste une fin de mois", "More months; an end of month stays one"),
            0,
            MAX_MONTHS,
            0);
    private static final Field<Integer> DAYS = Field.optionalNumber(
            "days",
            new Texts("Jours de plus ; trois semaines font 21", "More days; three weeks are 21"),
            0,
            MAX_DAYS,
            0);

    public ExtendProjectFunction() {
        this(Wiring.ofEnvironment());
    }

    ExtendProjectFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var extend = new ExtendProject(ports.projectPlaces(), ports.changePlace());
        var named = ports.namedApplications();
        return StaffCommand.changing("extend-project", ports.clock(), Field.PROJECT, MONTHS, DAYS, ProjectReport.REASON)
                .reports(event -> ProjectReport.of(extend.extend(
                        named.get(event.get(Field.PROJECT), "project"),
                        Period.of(0, event.get(MONTHS), event.get(DAYS)),
                        event.get(ProjectReport.REASON),
                        event.now(),
                        event.confirmed())));
    }
}
