package fr.navette.functions.cohorts;

import fr.navette.calls.CallId;
import fr.navette.cohorts.Departure;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ShowCohort;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.offers.PlacesReport;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.util.Map;

/** The show-cohort command: lists the start-ups of a cohort, and the places of its sites. */
public record ShowCohortFunction(StaffCommand command) implements StaffHandler {
    static final Field<CallId> COHORT = Field.call(
            "cohort",
            new Texts("Identifiant de la promotion (celui de son appel)", "Id of the cohort (that of its call)"));

    public ShowCohortFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowCohortFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var show = new ShowCohort(ports.calls(), ports.applications(), ports.cohorts(), ports.placeLedger());
        return StaffCommand.readOnly("show-cohort", ports.clock(), COHORT)
                .reports(event -> report(show.show(event.get(COHORT), event.now())));
    }

    private static Map<String, Object> report(ShowCohort.Shown shown) {
        return Values.of("cohort", shown.call().id())
                .with("zone", shown.call().zone())
                .with("siteNames", shown.call().siteNames())
                .with(
                        "places",
                        shown.places().stream().map(ShowCohortFunction::place).toList())
                .with("sites", shown.sites().stream().map(PlacesReport::of).toList())
                .with(
                        "agreements",
                        shown.signatures().entrySet().stream()
                                .map(signed ->
                                        Values.of("version", signed.getKey()).with("signed", signed.getValue()))
                                .toList())
                .with("ends", shown.ends().stream().map(ShowCohortFunction::end).toList())
                .with(
                        "alumni",
                        shown.alumni().stream().map(ShowCohortFunction::alumnus).toList());
    }

    private static Map<String, Object> place(ShowCohort.Listed listed) {
        var place = listed.place();
        return Values.of("application", place.application())
                .with("project", place.project())
                .with("startup", place.startup())
                .with("site", place.site())
                .with("track", place.track())
                .with("state", place.state())
                .with("since", place.since())
                .with("startsOn", place.term().startsOn())
                .with("endsOn", place.term().endsOn())
                .with("lastDay", place.departure().map(Departure::lastDay))
                .with("contact", listed.contact())
                .with("email", listed.email());
    }

    private static Map<String, Object> end(Place place) {
        return Values.of("project", place.project())
                .with("startup", place.startup())
                .with("site", place.site())
                .with("state", place.state())
                .with(
                        "endsOn",
                        place.departure()
                                .map(Departure::lastDay)
                                .or(() -> place.term().endsOn()));
    }

    private static Map<String, Object> alumnus(Place place) {
        return Values.of("project", place.project())
                .with("startup", place.startup())
                .with("site", place.site())
                .with("since", place.since())
                .with(
                        "people",
                        place.papers().exitForms().stream()
                                .filter(Papers.ExitForm::alumni)
                                .map(form -> Values.of("name", form.by().name())
                                        .with("email", form.lasting().address()))
                                .toList());
    }
}
