package fr.navette.functions.cohorts;

import fr.navette.applications.Application;
import fr.navette.applications.HistoryEntry;
import fr.navette.cohorts.Departure;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ShowProject;
import fr.navette.cohorts.Stay;
import fr.navette.cohorts.Term;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import java.util.List;
import java.util.Map;

/** The show-project command: shows a project, its people, its places and its history. */
public record ShowProjectFunction(StaffCommand command) implements StaffHandler {
    public ShowProjectFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowProjectFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var show = new ShowProject(ports.calls(), ports.applications(), ports.projectPlaces());
        var named = ports.namedApplications();
        return StaffCommand.readOnly("show-project", ports.clock(), ProjectReport.PROJECT)
                .reports(event -> report(show.show(named.get(event.get(ProjectReport.PROJECT), "project"))));
    }

    private static Map<String, Object> report(ShowProject.Shown shown) {
        var place = shown.place();
        return ProjectReport.of(place)
                // The state again, under the name by which a screen chooses its buttons.
                .with("status", place.state())
                .with("siteName", shown.call().siteName(place.site()))
                .with("reason", place.departure().map(Departure::reason))
                .with("askedBy", place.departure().flatMap(Departure::askedBy).map(Email::address))
                .with(
                        "people",
                        shown.people().stream().map(ShowProjectFunction::person).toList())
                .with("stays", stays(shown.places()))
                .with(
                        "pauses",
                        place.term().pauses().stream()
                                .map(ShowProjectFunction::pause)
                                .toList())
                .with(
                        "extensions",
                        place.term().extensions().stream()
                                .map(ShowProjectFunction::extension)
                                .toList())
                .with(
                        "applications",
                        shown.applications().stream()
                                .map(ShowProjectFunction::application)
                                .toList())
                .with(
                        "history",
                        shown.history().stream().map(ShowProjectFunction::entry).toList());
    }

    private static Map<String, Object> person(Project.Representative person) {
        return Values.of("name", person.name())
                .with("email", person.email().address())
                .with("language", person.language().tag());
    }

    private static List<Map<String, Object>> stays(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.stays().stream().<Map<String, Object>>map(stay -> stay(place, stay)))
                .toList();
    }

    private static Values stay(Place place, Stay stay) {
        return Values.of("cohort", place.cohort())
                .with("site", stay.site())
                .with("siteName", stay.siteName())
                .with("track", stay.track())
                .with("startsOn", stay.since());
    }

    private static Map<String, Object> pause(Term.Pause pause) {
        return Values.of("startsOn", pause.from())
                .with("resumedOn", pause.resumedOn())
                .with("days", pause.days())
                .with("holds", pause.holdsPlace())
                .with("reason", pause.reason());
    }

    private static Map<String, Object> extension(Term.Extension extension) {
        return Values.of("givenOn", extension.givenOn())
                .with("months", extension.by().getMonths())
                .with("days", extension.by().getDays())
                .with("reason", extension.reason());
    }

    private static Map<String, Object> application(Application application) {
        return Values.of("application", application.id())
                .with("call", application.call())
                .with("startup", application.startup())
                .with("status", application.status());
    }

    private static Map<String, Object> entry(HistoryEntry entry) {
        return Values.of("at", entry.at())
                .with("what", entry.what())
                .with("who", entry.who())
                .with("note", entry.note());
    }
}
