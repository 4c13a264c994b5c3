package fr.navette.applications;

import fr.navette.calls.CallId;
import fr.navette.people.Email;
import fr.navette.storage.Storable;
import java.time.Instant;

/**
 * Staff let one person start, change and submit an application after the closing.
 *
 * @param until the last instant
 * @param reason for staff
 */
public record LatePermission(CallId call, Email email, Instant until, String reason, long version) implements Storable {
    /** The same permission for another address of the person. */
    public LatePermission movedTo(Email address) {
        return new LatePermission(call, address, until, reason, 1);
    }

    boolean allows(Instant end, String why) {
        return until.equals(end) && reason.equals(why);
    }

    HistoryEntry entry(ApplicationId application, Instant at) {
        return new HistoryEntry(application, at, HistoryEvent.LATE_ALLOWED, HistoryEntry.Actor.STAFF, reason);
    }
}
