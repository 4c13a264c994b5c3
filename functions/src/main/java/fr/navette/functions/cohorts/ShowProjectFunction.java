package fr.navette.functions.cohorts;

import fr.navette.applications.Application;
import fr.navette.applications.HistoryEntry;
import fr.navette.calls.OnboardingItem;
import fr.navette.calls.Slot;
import fr.navette.cohorts.Departure;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ShowProject;
import fr.navette.cohorts.Stay;
import fr.navette.cohorts.Term;
import fr.navette.documents.Document;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.people.NamedPerson;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The show-project command: shows a project, its people, its places and its history. */
public record ShowProjectFunction(StaffCommand command) implements StaffHandler {
    public ShowProjectFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowProjectFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var show = new ShowProject(
                ports.calls(), ports.applications(), ports.projectPlaces(), ports.documents(), ports.files());
        var named = ports.namedApplications();
        return StaffCommand.readOnly("show-project", ports.clock(), Field.PROJECT)
                .reports(event ->
                        report(show.show(named.get(event.get(Field.PROJECT), "project")), show::url, event.language()));
    }

    private static Map<String, Object> report(
            ShowProject.Shown shown, Function<Document, Optional<String>> url, Language language) {
        var place = shown.place();
        return ProjectReport.of(place)
                // The state again, under the name by which a screen chooses its buttons.
                .with("status", place.state())
                .with("siteNames", shown.call().siteNames())
                .with("reason", place.departure().map(Departure::reason))
                .with("askedBy", place.departure().flatMap(Departure::askedBy).map(Email::address))
                .with(
                        "people",
                        shown.people().stream().map(ShowProjectFunction::person).toList())
                .with(
                        "invitations",
                        shown.project().invitations().stream()
                                .map(invited -> person(invited.person()).with("at", invited.at()))
                                .toList())
                .with(
                        "onboarding",
                        shown.onboarding().stream()
                                .map(item -> item(item, shown, language))
                                .toList())
                .with(
                        "documents",
                        shown.files().documents().stream()
                                .map(document ->
                                        document(document, shown, language).with("url", url.apply(document)))
                                .toList())
                .with(
                        "signatures",
                        place.papers().signatures().stream()
                                .map(ShowProjectFunction::signature)
                                .toList())
                .with(
                        "exitForms",
                        place.papers().exitForms().stream()
                                .map(ShowProjectFunction::exitForm)
                                .toList())
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

    private static Values person(Project.Representative person) {
        return Values.of("name", person.name())
                .with("email", person.email().address())
                .with("language", person.language().tag());
    }

    /** An item to sign is done once every representative has signed. */
    private static Map<String, Object> item(OnboardingItem item, ShowProject.Shown shown, Language language) {
        var papers = shown.place().papers();
        var ticked = papers.done().stream()
                .filter(done -> done.item().equals(item.id()))
                .findFirst();
        boolean isDone = item.kind() == OnboardingItem.Kind.SIGN
                ? shown.people().stream()
                        .allMatch(person -> papers.signature(person.person()).isPresent())
                : ticked.isPresent() || shown.files().isSent(item);
        return Values.of("item", item.title().in(language))
                .with("dueOn", item.dueOn(shown.place().term().startsOn()))
                .with("done", isDone)
                .with("by", ticked.map(done -> done.by().name()))
                .with("at", ticked.map(Papers.Done::at));
    }

    private static Values document(Document document, ShowProject.Shown shown, Language language) {
        var slot = shown.slot(document).map(Slot::label).map(label -> label.in(language));
        return Values.of("document", document.id().value())
                .with("item", slot)
                .with("name", document.name())
                .with("state", document.state())
                .with("by", document.sender().map(NamedPerson::name))
                .with("at", document.requestedAt());
    }

    private static Map<String, Object> signature(Papers.Signature signed) {
        return Values.of("name", signed.by().name())
                .with("version", signed.version())
                .with("hash", signed.hash())
                .with("language", signed.language().tag())
                .with("at", signed.at());
    }

    private static Map<String, Object> exitForm(Papers.ExitForm form) {
        return Values.of("name", form.by().name())
                .with("email", form.lasting().address())
                .with("alumni", form.alumni())
                .with("comment", form.comment())
                .with("at", form.at());
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
                .with("by", entry.by().map(NamedPerson::name))
                .with("about", entry.about().map(NamedPerson::name))
                .with("note", entry.note());
    }
}
