package fr.navette.storage;

import java.util.function.Supplier;

/**
 * Somebody else wrote first: nothing of the transaction was written. Read again, then decide again.
 */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MAX_ATTEMPTS = 5;

    public Conflict() {
        super("another write came first", null, false, false);
    }

    /** Runs {@code attempt} afresh while another write comes first, at most five times. */
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
