package fr.navette.search.index;

import fr.navette.text.Folded;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words to search by: in small letters, without accents, split at anything but letters and digits. */
public final class SearchWords {
    private static final int MAX_CHARS = 64;

    private SearchWords() {}

    public static List<String> of(String text) {
        return Folded.words(text).stream().map(SearchWords::cut).toList();
    }

    /** The whole address and the words on both sides of its at sign. */
    public static Set<String> ofAddress(String address) {
        var words = new LinkedHashSet<String>();
        if (!address.isEmpty()) words.add(address.toLowerCase(Locale.ROOT));
        words.addAll(of(address));
        return words;
    }

    private static String cut(String word) {
        int chars = Math.min(MAX_CHARS, word.codePointCount(0, word.length()));
        return word.substring(0, word.offsetByCodePoints(0, chars));
    }
}
