package fr.navette.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names in a form for comparison: without accents, case and punctuation. */
public final class Folded {
    private Folded() {}

    /** The words of a name; "L'Éclair & Cie" is l, eclair, et, cie. */
    public static List<String> words(String name) {
        var spelled = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[&+]", " et ");
        return Arrays.stream(spelled.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of a person's name on one line. */
    public static String name(String name) {
        return String.join(" ", words(name));
    }
}
