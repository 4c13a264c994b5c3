package fr.navette.functions.cohorts;

import fr.navette.cohorts.ResumeProject;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;

/** The resume-project command: ends the pause of a project. */
public record ResumeProjectFunction(StaffCommand command) implements StaffHandler {
    public ResumeProjectFunction() {
        this(Wiring.ofEnvironment());
    }

    ResumeProjectFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var resume = new ResumeProject(ports.projectPlaces(), ports.changePlace());
        var named = ports.namedApplications();
        return StaffCommand.changing("resume-project", ports.clock(), Field.PROJECT, ProjectReport.ON)
                .reports(event -> ProjectReport.of(resume.resume(
                        named.get(event.get(Field.PROJECT), "project"),
                        event.get(ProjectReport.ON),
                        event.now(),
                        event.confirmed())));
    }
}
