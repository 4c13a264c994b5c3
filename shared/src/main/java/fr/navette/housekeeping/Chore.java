package fr.navette.housekeeping;

import java.time.Instant;
import java.util.List;

/** Work of one kind that falls due by itself, such as reminders or expiring offers. */
public interface Chore {
    /** The name in the sweep's log line. */
    String name();

    /** One task for each thing that is due at {@code now}, the oldest first. */
    List<Runnable> due(Instant now);
}
