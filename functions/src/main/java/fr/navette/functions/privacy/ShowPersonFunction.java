package fr.navette.functions.privacy;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.privacy.PersonalData;
import fr.navette.text.Texts;
import java.util.Map;

/** The show-person command: shows all that is stored of one person. */
public record ShowPersonFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Email> EMAIL =
            Field.email("email", new Texts("Adresse de la personne", "The person's address"));

    public ShowPersonFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowPersonFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var find = ports.personalData();
        return StaffCommand.readOnly("show-person", ports.clock(), EMAIL)
                .reports(event -> report(event.get(EMAIL), find.of(event.get(EMAIL))));
    }

    private static Map<String, Object> report(Email email, PersonalData data) {
        return Values.of("email", email.address())
                .with("zone", PersonalRows.zone(data))
                .with("rows", PersonalRows.of(data));
    }
}
