package fr.navette.functions.cohorts;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.text.Texts;

/** The graduate-project command: records that a project has finished its programme. */
public record GraduateProjectFunction(StaffCommand command) implements StaffHandler {
    private static final Field<String> NOTE =
            Field.optionalParagraph("note", new Texts("Note pour l'équipe", "A note for the staff"), 2_000);

    public GraduateProjectFunction() {
        this(Wiring.ofEnvironment());
    }

    GraduateProjectFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var graduate = ports.graduateProject();
        var named = ports.namedApplications();
        return StaffCommand.changing("graduate-project", ports.clock(), Field.PROJECT, NOTE)
                .reports(event -> ProjectReport.of(graduate.graduate(
                        named.get(event.get(Field.PROJECT), "project"),
                        event.get(NOTE),
                        event.now(),
                        event.confirmed())));
    }
}
