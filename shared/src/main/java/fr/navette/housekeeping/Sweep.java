package fr.navette.housekeeping;

import fr.navette.storage.Conflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does every chore that is due. */
public record Sweep(List<Chore> chores) {
    public Sweep {
        chores = List.copyOf(chores);
    }

    /**
     * @return how many tasks of each chore were done, by its name
     * @throws RuntimeException the first failure, after everything else had its turn
     */
    public Map<String, Integer> run(Instant now) {
        var failures = new ArrayList<RuntimeException>();
        var done = new LinkedHashMap<String, Integer>();
        for (var chore : chores) {
            int count = 0;
            for (var task : chore.due(now)) if (succeeds(task, failures)) count++;
            done.put(chore.name(), count);
        }
        if (!failures.isEmpty()) throw failures.getFirst();
        return done;
    }

    private static boolean succeeds(Runnable task, List<RuntimeException> failures) {
        try {
            task.run();
            return true;
        } catch (Conflict anotherWriteCameFirst) {
            // The task is done by somebody else, or due again in a minute.
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
        return false;
    }
}
