package fr.navette.functions.cohorts;

import fr.navette.cohorts.MoveProject;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.text.Texts;
import java.util.Optional;

/** The move-project command: moves a project to another site or track. */
public record MoveProjectFunction(StaffCommand command) implements StaffHandler {
    private static final Field<String> SITE = Field.optionalLine(
            "site", new Texts("Nouveau lieu ; vide s'il ne change pas", "New site; empty if it stays"));
    private static final Field<String> TRACK = Field.optionalLine(
            "track", new Texts("Nouveau parcours ; vide s'il ne change pas", "New track; empty if it stays"));

    public MoveProjectFunction() {
        this(Wiring.ofEnvironment());
    }

    MoveProjectFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var move = new MoveProject(ports.projectPlaces(), ports.changePlace());
        var named = ports.namedApplications();
        return StaffCommand.changing("move-project", ports.clock(), Field.PROJECT, SITE, TRACK, ProjectReport.REASON)
                .reports(event -> ProjectReport.of(move.move(
                        named.get(event.get(Field.PROJECT), "project"),
                        given(event.get(SITE)),
                        given(event.get(TRACK)),
                        event.get(ProjectReport.REASON),
                        event.now(),
                        event.confirmed())));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
