package fr.navette.functions.offers;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.offers.FillPlaces;
import fr.navette.text.Texts;
import java.util.Map;
import java.util.Optional;

/** The fill-places command: offers free places to the waiting lists. */
public record FillPlacesFunction(StaffCommand command) implements StaffHandler {
    private static final Field<String> SITE = Field.optionalLine(
            "site", new Texts("Le seul site à remplir ; vide : tous", "The only site to fill; empty: all"));

    public FillPlacesFunction() {
        this(Wiring.ofEnvironment());
    }

    FillPlacesFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var fill = ports.fillPlaces();
        return StaffCommand.changing("fill-places", ports.clock(), Field.CALL, SITE)
                .reports(event -> report(fill.fill(
                        event.get(Field.CALL),
                        Optional.of(event.get(SITE)).filter(site -> !site.isEmpty()),
                        event.now(),
                        event.confirmed())));
    }

    private static Map<String, Object> report(FillPlaces.Filled filled) {
        return Values.of("call", filled.call().id())
                .with("zone", filled.call().zone())
                .with("siteNames", filled.call().siteNames())
                .with("mails", filled.promotions().size())
                .with(
                        "offers",
                        filled.promotions().stream()
                                .map(FillPlacesFunction::promotion)
                                .toList())
                .with(
                        "waiting",
                        filled.waiting().stream().map(FillPlacesFunction::waits).toList())
                .with(
                        "sites",
                        filled.page().now().stream().map(PlacesReport::of).toList());
    }

    private static Map<String, Object> waits(FillPlaces.Waits waits) {
        return Values.of("site", waits.places().site())
                .with("track", waits.places().pool())
                .with("rank", waits.rank())
                .with("application", waits.application().id())
                .with("startup", waits.application().startup())
                .with("status", waits.application().status());
    }

    private static Map<String, Object> promotion(FillPlaces.Promotion promotion) {
        var application = promotion.application();
        return Values.of("application", application.id())
                .with("startup", application.startup())
                .with("site", promotion.site())
                .with("from", promotion.from())
                .with("email", application.email().address());
    }
}
