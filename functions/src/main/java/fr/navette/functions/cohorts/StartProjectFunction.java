package fr.navette.functions.cohorts;

import fr.navette.cohorts.StartProject;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;

/** The start-project command: starts a project that has entered a cohort. */
public record StartProjectFunction(StaffCommand command) implements StaffHandler {
    public StartProjectFunction() {
        this(Wiring.ofEnvironment());
    }

    StartProjectFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var start = new StartProject(ports.projectPlaces(), ports.changePlace());
        var named = ports.namedApplications();
        return StaffCommand.changing("start-project", ports.clock(), Field.PROJECT, ProjectReport.ON)
                .reports(event -> ProjectReport.of(start.start(
                        named.get(event.get(Field.PROJECT), "project"),
                        event.get(ProjectReport.ON),
                        event.now(),
                        event.confirmed())));
    }
}
