package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.offers.Residents;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The projects of the cohorts and their places. */
public interface Cohorts extends Residents {
    List<Place> places(CallId cohort);

    /**
     * The place that somebody holds in a cohort.
     *
     * @param holder the id of an application, or of a project without one
     */
    Optional<Place> place(CallId cohort, ApplicationId holder);

    /** The places that start or end at {@code now} or before, and have not done so yet. */
    List<Place> due(Instant now);

    /** Empty also for a project whose place is older than projects are stored: its application tells as much. */
    Optional<Project> project(ProjectId id);

    /** Those that exist, in any order. */
    List<Project> projects(Collection<ProjectId> ids);

    /** The projects that the person joined without having applied, is invited to, or has left. */
    List<Project> projects(PersonId person);

    /** The text of an agreement that somebody in the cohort has signed. */
    Optional<AgreementText> agreement(CallId cohort, String hash);

    @Override
    default List<Resident> residents(CallId cohort) {
        return places(cohort).stream()
                .map(place -> new Resident(place.application(), place.site(), place.trackOfPlaces(), place.holds()))
                .toList();
    }
}
