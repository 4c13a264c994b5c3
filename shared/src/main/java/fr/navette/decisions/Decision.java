package fr.navette.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.Optional;

/**
 * A staged or announced decision; applicants see it only once it is announced.
 *
 * @param site the site of the place; empty unless accepted
 * @param note for staff
 */
public record Decision(
        CallId call,
        ApplicationId application,
        Outcome outcome,
        String site,
        String note,
        Instant stagedAt,
        Optional<Instant> announcedAt,
        long version)
        implements Storable {

    public boolean isStaged() {
        return announcedAt.isEmpty();
    }

    public Decision announced(Instant at) {
        return new Decision(call, application, outcome, site, note, stagedAt, Optional.of(at), version + 1);
    }
}
