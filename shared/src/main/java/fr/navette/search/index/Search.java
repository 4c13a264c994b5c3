package fr.navette.search.index;

import java.util.List;

/** The search index. */
public interface Search {
    /** Words with fewer letters are found only as they are. */
    int MIN_PREFIX = 3;

    /** The entries of all words that start with this one. */
    List<SearchEntry> find(String word);
}
