package fr.navette.housekeeping;

import java.time.Instant;
import java.util.List;

/** A recurring kind of work, such as reminders or expiring offers. */
public interface Chore {
    /** The name in the sweep's log line. */
    String name();

    /** One task per item that is due at {@code now}, oldest first. */
    List<Runnable> due(Instant now);
}
