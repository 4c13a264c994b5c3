package fr.navette.applications;

import fr.navette.calls.Call;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The times of a draft's reminders and deletion, derived from the current call and the applicant's last action. */
public record DraftTimes(Dossier draft, Call call, FollowUp followUp) {
    /** The retention of an untouched draft, in calendar months of the call's zone. */
    private static final Period KEPT = Period.ofMonths(3);

    private static final Period NOTICE = Period.ofDays(14);

    /** The reminder that is due at {@code now}: each is sent at most once, and only the latest of several. */
    public Optional<DraftReminder> reminder(Instant now) {
        if (!call.closesAfter(now)) return Optional.empty();
        return Arrays.stream(DraftReminder.values())
                .filter(r -> !at(r).isAfter(now))
                .reduce((earlier, later) -> later)
                .filter(this::isPending);
    }

    /** Whether the notice of the deletion is due at {@code now}. */
    public boolean isNoticeDue(Instant now) {
        return validNoticeAt().isEmpty() && !noticeDueAt().isAfter(now);
    }

    public boolean isPurgeDue(Instant now) {
        return validNoticeAt().isPresent() && !purgeAt(now).isAfter(now);
    }

    /** The time of the deletion if nothing happens, at least 14 days after the notice. */
    public Instant purgeAt(Instant now) {
        var noticed = plus(validNoticeAt().orElse(now), NOTICE);
        var kept = plus(lastActive(), KEPT);
        return noticed.isAfter(kept) ? noticed : kept;
    }

    /** The time of the next action; {@code now} if one is due. */
    public Instant next(Instant now) {
        if (reminder(now).isPresent() || isNoticeDue(now) || isPurgeDue(now)) return now;
        var purge = validNoticeAt().isPresent() ? purgeAt(now) : noticeDueAt();
        return Stream.concat(
                        Arrays.stream(DraftReminder.values())
                                .filter(this::isPending)
                                .map(this::at)
                                .filter(at -> at.isAfter(now)),
                        Stream.of(purge))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Instant at(DraftReminder reminder) {
        return call.closes().minus(reminder.before());
    }

    /** Skips reminders whose time had passed before the draft was started. */
    private boolean isPending(DraftReminder reminder) {
        return !followUp.reminded().contains(reminder)
                && draft.application().startedAt().isBefore(at(reminder));
    }

    private Instant noticeDueAt() {
        return lastActive().atZone(call.zone()).plus(KEPT).minus(NOTICE).toInstant();
    }

    /** The time of the notice, unless the applicant has done something since. */
    private Optional<Instant> validNoticeAt() {
        return followUp.noticedAt().filter(at -> !lastActive().isAfter(at));
    }

    private Instant lastActive() {
        return Stream.concat(
                        Stream.of(draft.application().draft().savedAt()),
                        draft.documents().stream().map(d -> d.removedAt().orElse(d.requestedAt())))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Instant plus(Instant instant, Period period) {
        return instant.atZone(call.zone()).plus(period).toInstant();
    }
}
