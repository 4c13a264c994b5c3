package fr.navette.housekeeping;

import fr.navette.storage.Conflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs every task that is due. */
public record Sweep(List<Chore> chores) {
    public Sweep {
        chores = List.copyOf(chores);
    }

    /**
     * @return the number of tasks done, by chore name
     * @throws RuntimeException the first failure, after all other tasks have run
     */
    public Map<String, Integer> run(Instant now) {
        var failures = new ArrayList<RuntimeException>();
        var done = new LinkedHashMap<String, Integer>();
        for (var chore : chores) {
            int count = 0;
            for (var task : tasks(chore, now, failures)) if (succeeds(task, failures)) count++;
            done.put(chore.name(), count);
        }
        if (!failures.isEmpty()) throw failures.getFirst();
        return done;
    }

    /** A chore whose query fails does not stop the others. */
    private static List<Runnable> tasks(Chore chore, Instant now, List<RuntimeException> failures) {
        try {
            return chore.due(now);
        } catch (RuntimeException failure) {
            failures.add(failure);
            return List.of();
        }
    }

    private static boolean succeeds(Runnable task, List<RuntimeException> failures) {
        try {
            task.run();
            return true;
        } catch (Conflict anotherWriteCameFirst) {
            // Somebody else has done the task, or it is due again in a minute.
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
        return false;
    }
}
