package fr.navette.committee;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The times at which a member is reminded: in the morning of the seventh, third and last day before the end of a
 * reading, and never at night.
 *
 * @param zone where the member lives
 */
record ReminderTimes(ZoneId zone) {
    private static final List<Integer> DAYS_BEFORE = List.of(7, 3, 1);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** The first reminder after {@code now}; empty if none is left. */
    Optional<Instant> next(List<Reading> open, Instant now) {
        return times(open).filter(now::isBefore).min(Instant::compareTo);
    }

    /** Whether a reminder has come due since {@code from}, for a reading that has not ended. */
    boolean isDue(List<Reading> open, Instant from, Instant now) {
        var running =
                open.stream().filter(reading -> now.isBefore(reading.dueAt())).toList();
        return times(running).anyMatch(at -> !at.isBefore(from) && !at.isAfter(now));
    }

    private Stream<Instant> times(List<Reading> open) {
        return open.stream()
                .flatMap(reading -> DAYS_BEFORE.stream()
                        .map(days -> reading.dueAt()
                                .atZone(zone)
                                .toLocalDate()
                                .minusDays(days)
                                .atTime(MORNING)
                                .atZone(zone)
                                .toInstant()));
    }

    boolean isNight(Instant now) {
        var time = now.atZone(zone).toLocalTime();
        return time.isBefore(MORNING) || !time.isBefore(EVENING);
    }

    /** The first morning after {@code now}. */
    Instant nextMorning(Instant now) {
        var here = now.atZone(zone);
        var day = here.toLocalTime().isBefore(MORNING)
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    boolean isSameDay(Instant one, Instant other) {
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }
}
