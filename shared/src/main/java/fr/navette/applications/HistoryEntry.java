package fr.navette.applications;

import fr.navette.storage.Storable;
import java.time.Instant;

/**
 * One line of an application's history.
 *
 * @param note for staff only
 */
public record HistoryEntry(ApplicationId application, Instant at, HistoryEvent what, Actor who, String note)
        implements Storable {
    /** The actor of an event. */
    public enum Actor {
        APPLICANT,
        STAFF,
        NAVETTE
    }

    public HistoryEntry(ApplicationId application, Instant at, HistoryEvent what, Actor who) {
        this(application, at, what, who, "");
    }
}
