package fr.navette.functions.offers;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.offers.CheckPlaces;
import java.util.Map;

/** The check-places command: counts the places again, and corrects what differs. */
public record CheckPlacesFunction(StaffCommand command) implements StaffHandler {
    public CheckPlacesFunction() {
        this(Wiring.ofEnvironment());
    }

    CheckPlacesFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var check = new CheckPlaces(ports.calls(), ports.placeLedger(), ports.transactions());
        return StaffCommand.changing("check-places", ports.clock(), Field.CALL)
                .reports(event -> report(check.check(event.get(Field.CALL), event.confirmed())));
    }

    private static Map<String, Object> report(CheckPlaces.Report checked) {
        return Values.of("call", checked.call().id())
                .with("siteNames", checked.call().siteNames())
                .with("agrees", checked.agrees())
                .with(
                        "sites",
                        checked.sites().stream().map(CheckPlacesFunction::site).toList());
    }

    private static Map<String, Object> site(CheckPlaces.Checked checked) {
        return PlacesReport.of(checked.places())
                .with("counted", checked.counted().held());
    }
}
