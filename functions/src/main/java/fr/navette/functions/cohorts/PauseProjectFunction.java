package fr.navette.functions.cohorts;

import fr.navette.cohorts.PauseProject;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;

/** The pause-project command: pauses a project. */
public record PauseProjectFunction(StaffCommand command) implements StaffHandler {
    public PauseProjectFunction() {
        this(Wiring.ofEnvironment());
    }

    PauseProjectFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var pause = new PauseProject(ports.projectPlaces(), ports.changePlace());
        var named = ports.namedApplications();
        return StaffCommand.changing(
                        "pause-project", ports.clock(), Field.PROJECT, ProjectReport.ON, ProjectReport.REASON)
                .reports(event -> ProjectReport.of(pause.pause(
                        named.get(event.get(Field.PROJECT), "project"),
                        event.get(ProjectReport.ON),
                        event.get(ProjectReport.REASON),
                        event.now(),
                        event.confirmed())));
    }
}
