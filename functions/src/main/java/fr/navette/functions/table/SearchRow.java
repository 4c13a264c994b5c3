package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.functions.table.Row.Stored;
import fr.navette.search.index.SearchEntry;
import java.util.Map;

/** The row of an entry of the search index: its key alone, without data. */
final class SearchRow {
    private SearchRow() {}

    static Row row(SearchEntry entry) {
        return Row.of(Key.search(entry), Map.of(), 0);
    }

    /** Reads the key from its end: an address may contain the separator. */
    static SearchEntry entry(Stored stored) {
        var key = stored.key().sk();
        int id = key.lastIndexOf('#');
        int call = key.lastIndexOf('#', id - 1);
        int kind = key.lastIndexOf('#', call - 1);
        return new SearchEntry(
                key.substring(0, kind),
                SearchEntry.Kind.valueOf(key.substring(kind + 1, call)),
                new CallId(key.substring(call + 1, id)),
                key.substring(id + 1));
    }
}
