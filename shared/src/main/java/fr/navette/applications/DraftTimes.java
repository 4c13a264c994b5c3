package fr.navette.applications;

import fr.navette.calls.Call;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a draft is reminded of and when it is deleted: it follows from the call as it is now and
 * from what the applicant did last.
 */
public record DraftTimes(Dossier draft, Call call, FollowUp followUp) {
    /** How long nothing may happen to a draft, in the calendar of the call's zone. */
    private static final Period KEPT = Period.ofMonths(3);

    private static final Period NOTICE = Period.ofDays(14);

    /** What the applicant is to be reminded of at {@code now}: each at most once, never two. */
    public Optional<DraftReminder> reminder(Instant now) {
        if (!now.isBefore(call.closes())) return Optional.empty();
        return Arrays.stream(DraftReminder.values())
                .filter(r -> !at(r).isAfter(now))
                .reduce((earlier, later) -> later)
                .filter(this::isPending);
    }

    /** Whether the applicant is to be told at {@code now} that the draft will be deleted. */
    public boolean isNoticeDue(Instant now) {
        return validNoticeAt().isEmpty() && !noticeDueAt().isAfter(now);
    }

    public boolean isPurgeDue(Instant now) {
        return validNoticeAt().isPresent() && !purgeAt(now).isAfter(now);
    }

    /**
     * When the draft will be deleted if nothing happens; never sooner than 14 days after a notice.
     */
    public Instant purgeAt(Instant now) {
        var noticed = plus(validNoticeAt().orElse(now), NOTICE);
        var kept = plus(lastActive(), KEPT);
        return noticed.isAfter(kept) ? noticed : kept;
    }

    /** When there will be something to do; {@code now} where there is something left. */
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

    /** Who begins so late knows when the call closes. */
    private boolean isPending(DraftReminder reminder) {
        return !followUp.reminded().contains(reminder)
                && draft.application().startedAt().isBefore(at(reminder));
    }

    private Instant noticeDueAt() {
        return lastActive().atZone(call.zone()).plus(KEPT).minus(NOTICE).toInstant();
    }

    /** A notice is void once the applicant did something. */
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
