package fr.navette.calls;

import fr.navette.storage.Storable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * The state of the daily mail to staff about a call.
 *
 * @param dueAt when the sweep looks for news again
 * @param told fingerprints of the news that staff know and that are still true
 */
public record Digest(CallId call, Instant dueAt, Set<String> told, long version) implements Storable {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    public Digest {
        told = Set.copyOf(told);
    }

    /** Due at once: the sweep knows the mornings. */
    public static Digest first(CallId call) {
        return new Digest(call, Instant.EPOCH, Set.of(), 1);
    }

    /** The morning of a day, from which the news of the day before are told. */
    public static Instant morning(LocalDate day, Call call) {
        return day.atTime(MORNING).atZone(call.zone()).toInstant();
    }

    /** Whether it is due because a morning has come: a new digest is due at any time. */
    public static boolean isMorning(Call call, Instant now) {
        return !now.isBefore(morning(call.dayOf(now), call));
    }

    public Digest dueAt(Instant at) {
        return new Digest(call, at, told, version + 1);
    }

    public Digest told(Set<String> news, Instant nextAt) {
        return new Digest(call, nextAt, news, version + 1);
    }
}
