package fr.navette.functions.projects;

import fr.navette.cohorts.Departure;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.Term;
import fr.navette.input.Values;
import fr.navette.projects.ProjectView;
import java.util.Map;

/** A project as its representatives get it. */
final class ProjectJson {
    private ProjectJson() {}

    static Values brief(ProjectView view) {
        var place = view.place();
        return Values.of("id", view.project().id())
                .with("name", view.project().name())
                .with("cohort", place.cohort())
                .with("state", place.state());
    }

    static Values of(ProjectView view) {
        var place = view.place();
        var term = place.term();
        return brief(view)
                .with("version", view.version())
                .with("zone", place.zone())
                .with("site", place.stay().siteName())
                .with(
                        "track",
                        view.call()
                                .track(place.track())
                                .map(track -> track.title().byLanguage()))
                .with("startsOn", term.startsOn())
                .with("endsOn", term.endsOn())
                .with("lastDay", place.departure().map(Departure::lastDay))
                .with("pauses", term.pauses().stream().map(ProjectJson::pause).toList())
                .with(
                        "people",
                        view.people().stream()
                                .map(person -> person(person).with("me", person.equals(view.me())))
                                .toList());
    }

    private static Map<String, Object> pause(Term.Pause pause) {
        return Values.of("from", pause.from()).with("resumedOn", pause.resumedOn());
    }

    private static Values person(Project.Representative person) {
        return Values.of("name", person.name())
                .with("email", person.email().address())
                .with("language", person.language().tag());
    }
}
