package fr.navette.applications;

import java.time.Duration;

/** Reminders before a call closes, for drafts that are not submitted; the last constant is the latest. */
public enum DraftReminder {
    TWO_DAYS(Duration.ofHours(48)),
    FOUR_HOURS(Duration.ofHours(4));

    private final Duration before;

    DraftReminder(Duration before) {
        this.before = before;
    }

    /** The time between reminder and closing. */
    public Duration before() {
        return before;
    }
}
