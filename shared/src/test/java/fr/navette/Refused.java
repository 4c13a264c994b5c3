package fr.navette;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches the refusal of a piece of work. */
public final class Refused {
    private Refused() {}

    public static Refusal refusal(ThrowingCallable work) {
        try {
            work.call();
        } catch (Refusal refusal) {
            return refusal;
        } catch (Throwable other) {
            throw new AssertionError("failed where it should have been refused", other);
        }
        throw new AssertionError("was not refused");
    }

    public static Reason reason(ThrowingCallable work) {
        return refusal(work).reason();
    }
}
