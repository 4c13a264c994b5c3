package fr.navette.search.index;

import fr.navette.calls.CallId;
import fr.navette.storage.Storable;
import fr.navette.storage.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One word under which an application, a member or a project is found.
 *
 * @param word see {@link SearchWords}
 * @param call of a project, the first cohort that it entered
 * @param id of the application, of the member or of the project
 */
public record SearchEntry(String word, Kind kind, CallId call, String id) implements Storable {
    // Both sides of a change fit in one transaction, with the record itself: DynamoDB takes 100 rows.
    private static final int MAX_WORDS = 40;

    public enum Kind {
        APPLICATION,
        MEMBER,
        PROJECT
    }

    /** One entry for each of the first 40 words. */
    public static Set<SearchEntry> of(Collection<String> words, Kind kind, CallId call, String id) {
        return words.stream()
                .limit(MAX_WORDS)
                .map(word -> new SearchEntry(word, kind, call, id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The writes that turn one set of entries into the other; none for the entries in both. */
    public static List<Write> changes(Set<SearchEntry> before, Set<SearchEntry> after) {
        var writes = new ArrayList<Write>();
        for (var entry : before) if (!after.contains(entry)) writes.add(Write.remove(entry));
        for (var entry : after) if (!before.contains(entry)) writes.add(Write.put(entry));
        return List.copyOf(writes);
    }
}
