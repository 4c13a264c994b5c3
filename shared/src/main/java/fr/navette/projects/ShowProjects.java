package fr.navette.projects;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.cohorts.PaperFiles;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.documents.Documents;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import java.util.List;

/** Shows representatives their projects, and co-founders to which they are invited. Changes nothing. */
public record ShowProjects(Calls calls, ProjectPlaces places, Documents documents) {
    /** A project as somebody sees it who is invited to speak for it: not more than the invitation itself tells. */
    public record Invited(Project project, Call call) {}

    /** The projects for which the person speaks. */
    public List<ProjectView> of(PersonId person) {
        return places.of(person).stream().map(place -> view(place, person)).toList();
    }

    /** The projects to which the person is invited and has not answered. */
    public List<Invited> invitations(PersonId person) {
        return places.inviting(person).stream()
                .map(place -> new Invited(places.project(place), calls.get(place.cohort())))
                .toList();
    }

    /**
     * @param id of the project, or of one of its applications
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}, also where others speak for the project
     */
    public ProjectView one(PersonId person, ApplicationId id) {
        return view(places.ofRepresentative(person, id), person);
    }

    private ProjectView view(Place place, PersonId person) {
        var people = places.representatives(place);
        var me = people.stream()
                .filter(representative -> representative.person().equals(person))
                .findFirst()
                .orElseThrow();
        return new ProjectView(
                calls.get(place.cohort()), places.project(place), place, people, me, PaperFiles.of(place, documents));
    }
}
