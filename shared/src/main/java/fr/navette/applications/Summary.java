package fr.navette.applications;

import fr.navette.calls.CallId;
import fr.navette.people.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * The part of an application that lists and rankings need, written in the same transaction.
 *
 * @param people the applicant and the founders with an address
 */
public record Summary(
        CallId call,
        ApplicationId application,
        String startup,
        Status status,
        String site,
        Optional<String> track,
        Set<PersonId> people) {
    public Summary {
        people = Set.copyOf(people);
    }

    public static Summary of(Application application) {
        return new Summary(
                application.call(),
                application.id(),
                application.startup(),
                application.status(),
                application.site(),
                application.current().track(),
                application.people());
    }

    /** Whether the committee may read it. */
    public boolean isReadable() {
        return status != Status.DRAFT && status != Status.WITHDRAWN;
    }
}
