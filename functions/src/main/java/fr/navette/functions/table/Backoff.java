package fr.navette.functions.table;

import fr.navette.storage.Invocation;
import fr.navette.storage.Overloaded;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses between attempts, longer and longer, at random, so that many who wait do not come back together. */
final class Backoff {
    private static final int FIRST_MILLIS = 40;
    private static final int MAX_MILLIS = 1_000;

    private final long end = Invocation.end();
    private int millis = FIRST_MILLIS;

    /**
     * Waits before another attempt.
     *
     * @throws Overloaded if no time is left for another
     */
    void pause() {
        long pause = ThreadLocalRandom.current().nextLong(millis) + 1;
        if (System.nanoTime() + pause * 1_000_000 >= end) throw new Overloaded();
        millis = Math.min(2 * millis, MAX_MILLIS);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
    }
}
