package fr.navette.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text that somebody looks for. It fits words if each of its own starts one of them.
 *
 * @param spellings the text word by word, and in one word: {@code K3V9-D2M7} and {@code 732 829 320} are one
 */
public record SearchQuery(List<List<String>> spellings) {
    // A SIRET: its first nine digits are the SIREN.
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final int SIREN_DIGITS = 9;

    public SearchQuery {
        spellings = spellings.stream().map(List::copyOf).toList();
    }

    public static SearchQuery of(String text) {
        var words = new ArrayList<String>();
        for (var part : text.strip().split("\\s+")) {
            if (part.contains("@")) words.add(part.toLowerCase(Locale.ROOT));
            else words.addAll(SearchWords.of(part));
        }
        if (words.isEmpty()) return new SearchQuery(List.of());
        var joined = String.join("", words);
        var one = SIRET.matcher(joined).matches() ? joined.substring(0, SIREN_DIGITS) : joined;
        return new SearchQuery(List.of(words, List.of(one)).stream().distinct().toList());
    }

    public boolean isEmpty() {
        return spellings.isEmpty();
    }

    /** The words to look up, one for each spelling: the longest finds the fewest entries. */
    public List<String> lookups() {
        return spellings.stream()
                .map(words -> words.stream()
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow())
                .toList();
    }

    public boolean fits(Collection<String> words) {
        return spellings.stream()
                .anyMatch(wanted ->
                        wanted.stream().allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start))));
    }
}
