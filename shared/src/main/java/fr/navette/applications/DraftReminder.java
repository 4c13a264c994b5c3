package fr.navette.applications;

import java.time.Duration;

/** What a draft that is not submitted is reminded of before the call closes; the later the last. */
public enum DraftReminder {
    TWO_DAYS(Duration.ofHours(48)),
    FOUR_HOURS(Duration.ofHours(4));

    private final Duration before;

    DraftReminder(Duration before) {
        this.before = before;
    }

    /** How long before the closing. */
    public Duration before() {
        return before;
    }
}
