package fr.navette.functions.table;

import fr.navette.search.index.Search;
import fr.navette.search.index.SearchEntry;
import java.util.List;

public record TableSearch(Table table) implements Search {
    @Override
    public List<SearchEntry> find(String word) {
        boolean isPrefix = word.codePointCount(0, word.length()) >= MIN_PREFIX;
        return table.list(Key.ofSearch(word), isPrefix ? word : word + "#").stream()
                .map(SearchRow::entry)
                .toList();
    }
}
