package fr.navette.applications;

import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of an application's history.
 *
 * @param note for staff only, except in {@link #reason}
 */
public record HistoryEntry(ApplicationId application, Instant at, HistoryEvent what, Actor who, String note)
        implements Storable {
    /** The actor of an event. */
    public enum Actor {
        APPLICANT,
        STAFF,
        NAVETTE
    }

    /** The reason that staff gave the applicant; empty for every other note. */
    public Optional<String> reason() {
        return Optional.of(note).filter(text -> what.isExplained());
    }

    public HistoryEntry(ApplicationId application, Instant at, HistoryEvent what, Actor who) {
        this(application, at, what, who, "");
    }
}
