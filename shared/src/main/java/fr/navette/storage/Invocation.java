package fr.navette.storage;

import java.time.Duration;
import java.util.Optional;

/** The request that this thread handles: the time that it has left, and the transactions that it has committed. */
public final class Invocation {
    private static final ThreadLocal<Invocation> CURRENT = new ThreadLocal<>();
    // For what runs outside a request.
    private static final Duration USUAL = Duration.ofSeconds(5);

    private final long end;
    private int committed;

    private Invocation(Duration left) {
        end = System.nanoTime() + left.toNanos();
    }

    /**
     * @param left the time until the answer must be on its way
     */
    public static void begin(Duration left) {
        CURRENT.set(new Invocation(left));
    }

    /** The instant, as of {@link System#nanoTime}, until which a request may be repeated. */
    public static long end() {
        return Optional.ofNullable(CURRENT.get())
                .map(current -> current.end)
                .orElseGet(() -> System.nanoTime() + USUAL.toNanos());
    }

    /** Counts a transaction. */
    public static void countCommit() {
        var current = CURRENT.get();
        if (current != null) current.committed++;
    }

    /** The number of transactions since the request began; they stay, whatever fails afterwards. */
    public static int commits() {
        return Optional.ofNullable(CURRENT.get())
                .map(current -> current.committed)
                .orElse(0);
    }
}
