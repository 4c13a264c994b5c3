package fr.navette.projects;

import fr.navette.calls.Call;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import java.util.List;

/**
 * A project as one of its representatives sees it.
 *
 * @param place in its newest cohort
 * @param people its representatives
 * @param me the representative who looks
 */
public record ProjectView(
        Call call, Project project, Place place, List<Project.Representative> people, Project.Representative me) {
    public ProjectView {
        people = List.copyOf(people);
    }

    /** Grows with every change of the project or of its place. */
    public long version() {
        return project.version() + place.version();
    }
}
