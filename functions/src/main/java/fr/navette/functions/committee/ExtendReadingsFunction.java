package fr.navette.functions.committee;

import fr.navette.committee.ExtendReadings;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.text.Texts;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** The extend-readings command: gives the committee more time. */
public record ExtendReadingsFunction(StaffCommand command) implements StaffHandler {
    private static final Field<LocalDateTime> DUE_AT = Field.time(
            "dueAt", new Texts("Nouvelle date limite, dans le fuseau de l'appel", "New due date, in the call's zone"));
    private static final Field<Optional<Email>> EMAIL = Field.optionalEmail(
            "email", new Texts("Un seul membre ; vide : tous", "One member only; empty: everybody"));

    public ExtendReadingsFunction() {
        this(Wiring.ofEnvironment());
    }

    ExtendReadingsFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var extend = new ExtendReadings(
                ports.calls(), ports.applications(), ports.committee(), ports.transactions(), ports.secrets());
        return StaffCommand.changing("extend-readings", ports.clock(), Field.CALL, DUE_AT, EMAIL)
                .reports(event -> report(extend.extend(
                        event.get(Field.CALL), event.get(DUE_AT), event.get(EMAIL), event.now(), event.confirmed())));
    }

    private static Map<String, Object> report(ExtendReadings.Extended extended) {
        return Values.of("readings", extended.readings())
                .with("mails", extended.mails())
                .with("zone", extended.call().zone())
                .with("dueAt", extended.dueAt());
    }
}
