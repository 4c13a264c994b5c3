package fr.navette.audit;

import fr.navette.applications.ApplicationId;
import java.time.Instant;

/**
 * One line of an application's history.
 *
 * @param note for the staff; never shown to others
 */
public record Entry(ApplicationId application, Instant at, Event what, Actor who, String note) {
    /** On whose behalf it happened. */
    public enum Actor {
        APPLICANT,
        STAFF,
        NAVETTE
    }

    public Entry(ApplicationId application, Instant at, Event what, Actor who) {
        this(application, at, what, who, "");
    }

    public Entry noting(String note) {
        return new Entry(application, at, what, who, note);
    }
}
