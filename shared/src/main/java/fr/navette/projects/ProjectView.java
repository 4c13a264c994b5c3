package fr.navette.projects;

import fr.navette.calls.Agreement;
import fr.navette.calls.Call;
import fr.navette.calls.OnboardingItem;
import fr.navette.calls.Slot;
import fr.navette.cohorts.PaperFiles;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.people.NamedPerson;
import java.util.List;
import java.util.Optional;

/**
 * A project as one of its representatives sees it.
 *
 * @param place in its newest cohort
 * @param people its representatives
 * @param me the representative who looks
 * @param files those that it has sent in this cohort
 */
public record ProjectView(
        Call call,
        Project project,
        Place place,
        List<Project.Representative> people,
        Project.Representative me,
        PaperFiles files) {
    public ProjectView {
        people = List.copyOf(people);
    }

    /** Grows with every change of the project or of its place. */
    public long version() {
        return project.version() + place.version();
    }

    public List<OnboardingItem> onboarding() {
        return call.cohortRules(place.track()).onboarding();
    }

    /** The agreement that has still to be signed; an earlier one counts for those who have signed it. */
    public Optional<Agreement> agreement() {
        return call.cohortRules(place.track()).agreement();
    }

    /** The slots of the files to send. */
    public List<Slot> slots() {
        return call.cohortRules(place.track()).slots();
    }

    /** What its representatives have done and signed in this cohort. */
    public Papers papers() {
        return place.papers();
    }

    /** The reader under the name by which the project knows them. */
    NamedPerson named() {
        return named(me.name());
    }

    NamedPerson named(String typed) {
        return new NamedPerson(me.person(), typed);
    }
}
