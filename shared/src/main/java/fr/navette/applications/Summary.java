package fr.navette.applications;

import fr.navette.calls.CallId;
import java.util.Optional;

/**
 * The part of an application that lists and rankings need, written in the same transaction.
 *
 * @param parties the people and companies behind it, for conflicts of interest
 */
public record Summary(
        CallId call,
        ApplicationId application,
        String startup,
        Status status,
        String site,
        Optional<String> track,
        Parties parties) {
    public static Summary of(Application application) {
        return new Summary(
                application.call(),
                application.id(),
                application.startup(),
                application.status(),
                application.site(),
                application.current().track(),
                Parties.of(application));
    }

    public Summary withStatus(Status status) {
        return new Summary(call, application, startup, status, site, track, parties);
    }

    /** Whether the committee may read it. */
    public boolean isReadable() {
        return status != Status.DRAFT && status != Status.WITHDRAWN;
    }
}
