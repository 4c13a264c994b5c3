package fr.navette.storage;

import java.util.function.Supplier;

/** Another write came first, and nothing of this transaction was written. The caller reads and decides again. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MAX_ATTEMPTS = 5;

    public Conflict() {
        super("another write came first", null, false, false);
    }

    /** Runs {@code attempt} again after each conflict, at most five times in all. */
    public static <T> T retry(Supplier<T> attempt) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.get();
            } catch (Conflict conflict) {
                if (tried == MAX_ATTEMPTS) throw conflict;
            }
        }
    }
}
