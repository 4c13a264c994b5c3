package fr.navette.functions.api;

import com.amazonaws.services.lambda.runtime.Context;
import fr.navette.storage.Invocation;
import java.time.Duration;

/** Begins an invocation: what is repeated ends while there is still time to say so. */
public final class TimeLeft {
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);

    private TimeLeft() {}

    public static void of(Context context) {
        Invocation.begin(Duration.ofMillis(context.getRemainingTimeInMillis()).minus(TO_ANSWER));
    }
}
