package fr.navette.calls;

import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.Set;

/**
 * The state of the daily mail to staff about a call.
 *
 * @param dueAt when the sweep looks for news again
 * @param told fingerprints of the news that staff know and that are still true
 */
public record Digest(CallId call, Instant dueAt, Set<String> told, long version) implements Storable {
    public Digest {
        told = Set.copyOf(told);
    }

    /** Due at once: the sweep knows the mornings. */
    public static Digest first(CallId call) {
        return new Digest(call, Instant.EPOCH, Set.of(), 1);
    }

    public Digest dueAt(Instant at) {
        return new Digest(call, at, told, version + 1);
    }

    public Digest told(Set<String> news, Instant nextAt) {
        return new Digest(call, nextAt, news, version + 1);
    }
}
