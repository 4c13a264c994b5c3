package fr.navette.applications;

import fr.navette.storage.Storable;
import java.time.Instant;

/**
 * One line of an application's history.
 *
 * @param note for the staff; never shown to others
 */
public record HistoryEntry(ApplicationId application, Instant at, HistoryEvent what, Actor who, String note)
        implements Storable {
    /** On whose behalf it happened. */
    public enum Actor {
        APPLICANT,
        STAFF,
        NAVETTE
    }

    public HistoryEntry(ApplicationId application, Instant at, HistoryEvent what, Actor who) {
        this(application, at, what, who, "");
    }
}
