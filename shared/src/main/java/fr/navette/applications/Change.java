package fr.navette.applications;

import fr.navette.storage.Write;
import java.util.ArrayList;
import java.util.List;

/** An application after a change, together with the history entry about it. */
public record Change(Application application, HistoryEntry entry) {
    /** Both writes, followed by the others of the same transaction. */
    public List<Write> with(Write... others) {
        return with(List.of(), others);
    }

    /** Both writes, those of the search index, and the others. */
    public List<Write> with(List<Write> index, Write... others) {
        var writes = new ArrayList<>(List.of(Write.put(application), Write.put(entry)));
        writes.addAll(index);
        writes.addAll(List.of(others));
        return writes;
    }
}
