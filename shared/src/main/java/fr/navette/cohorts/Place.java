package fr.navette.cohorts;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import java.time.Instant;

/**
 * A start-up's place in a cohort.
 *
 * @param cohort has the id of its call
 */
public record Place(
        CallId cohort,
        ApplicationId application,
        String startup,
        String site,
        String track,
        State state,
        Instant since,
        long version) {

    public enum State {
        ACTIVE
    }

    public static Place of(Application enrolled, Instant since) {
        return new Place(
                enrolled.call(),
                enrolled.id(),
                enrolled.startup(),
                enrolled.site(),
                enrolled.track().orElse(""),
                State.ACTIVE,
                since,
                1);
    }
}
