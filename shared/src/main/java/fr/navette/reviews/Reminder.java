package fr.navette.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The mails that ask a project for its answers, in the order in which they leave. */
public enum Reminder {
    WEEK_BEFORE(-7),
    DUE_DAY(0),
    AFTER(3);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final int days;

    Reminder(int days) {
        this.days = days;
    }

    /** When the mail leaves, for answers that are due on a day in a zone. */
    Instant at(LocalDate dueOn, ZoneId zone) {
        return morning(dueOn.plusDays(days), zone);
    }

    /** The time of day at which reminders leave. */
    static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
