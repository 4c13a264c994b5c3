package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.identity.Membership;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a member has been told of their readings, and when the sweep looks at them again.
 *
 * @param untold readings that no mail has told yet
 * @param toldAt when the newest mail about readings was written; empty before the first
 * @param deadline the end of the readings as mailed calendars have it; empty before the first
 * @param moves how often the deadline has moved since the first calendar
 * @param juryEnds the end of the committee's work as mailed calendars have it; empty if none has
 * @param lookAt when the sweep looks at the readings again; empty if there is nothing to wait for
 * @param version 0 for a member who has been told nothing
 */
public record ReadingNotices(
        Membership membership,
        Set<ApplicationId> untold,
        Optional<Instant> toldAt,
        Optional<Instant> deadline,
        int moves,
        Optional<Instant> juryEnds,
        Optional<Instant> lookAt,
        long version)
        implements Storable {
    public ReadingNotices {
        untold = Set.copyOf(untold);
    }

    public static ReadingNotices none(Membership membership) {
        return new ReadingNotices(
                membership, Set.of(), Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), 0);
    }

    /** The notices once a mail has told all open readings. */
    ReadingNotices told(List<Reading> open, Optional<Instant> juryEnds, ReminderTimes times, Instant now) {
        var due = open.stream().map(Reading::dueAt).min(Instant::compareTo).or(() -> deadline);
        boolean isMoved = deadline.isPresent() && !deadline.equals(due);
        return new ReadingNotices(
                membership,
                Set.of(),
                Optional.of(now),
                due,
                isMoved ? moves + 1 : moves,
                juryEnds.or(() -> this.juryEnds),
                times.next(open, now),
                version + 1);
    }

    /** The notices with new readings that a later mail tells. */
    ReadingNotices waiting(List<Reading> added, Instant tellAt, ReminderTimes times, Instant now) {
        var all = new HashSet<>(untold);
        added.forEach(reading -> all.add(reading.application()));
        var next = times.next(added, now)
                .filter(reminder -> reminder.isBefore(tellAt))
                .orElse(tellAt);
        return looking(all, lookAt.filter(at -> at.isBefore(next)).or(() -> Optional.of(next)));
    }

    /** The notices with new readings of a member who wants no mail about them: only reminders come. */
    ReadingNotices unmentioned(List<Reading> open, ReminderTimes times, Instant now) {
        return looking(Set.of(), times.next(open, now));
    }

    /** The notices after the sweep has looked, whatever it has done. */
    ReadingNotices looked(Optional<Instant> next) {
        return looking(untold, next);
    }

    ReadingNotices tellingTheJurysEnd(Optional<Instant> juryEnds) {
        return new ReadingNotices(membership, untold, toldAt, deadline, moves, juryEnds, lookAt, version + 1);
    }

    private ReadingNotices looking(Set<ApplicationId> untold, Optional<Instant> lookAt) {
        return new ReadingNotices(membership, untold, toldAt, deadline, moves, juryEnds, lookAt, version + 1);
    }

    /** Those of the readings that no mail has told. */
    List<Reading> untoldOf(List<Reading> open) {
        return open.stream()
                .filter(reading -> untold.contains(reading.application()))
                .collect(Collectors.toList());
    }
}
