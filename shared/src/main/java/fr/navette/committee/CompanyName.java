package fr.navette.committee;

import fr.navette.answers.Sirens;
import fr.navette.text.Folded;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A company's name for comparison.
 *
 * @param words without legal form, SIREN number, "et" and "and"; all of them if nothing else is left
 * @param joined the words without spaces
 */
record CompanyName(List<String> words, String joined) {
    private static final Set<String> LEGAL_FORMS = Set.of("""
            sa sas sasu sarl eurl sci snc scop scic selarl eirl ei association asso ltd limited llc inc
            corp plc gmbh ag ug kg bv nv srl sprl spa ab oy aps groupe group holding""".split("\\s+"));
    private static final int MIN_SIMILAR_CHARS = 4;
    private static final int MIN_NAMED_CHARS = 3;

    static CompanyName of(String typed) {
        var words = Folded.words(Sirens.without(typed)).stream()
                .filter(word -> !word.equals("et") && !word.equals("and"))
                .map(word -> word.equals("compagnie") ? "cie" : word)
                .toList();
        var proper = words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        var kept = proper.isEmpty() ? words : proper;
        return new CompanyName(kept, String.join("", kept));
    }

    /** "MailleNord" is Maille Nord. */
    boolean isSameAs(CompanyName other) {
        return !words.isEmpty() && joined.equals(other.joined);
    }

    /** Whether one name is inside the other. */
    boolean isSimilarTo(CompanyName other) {
        if (words.isEmpty() || other.words.isEmpty()) return false;
        var shorter = words.size() <= other.words.size() ? this : other;
        var longer = shorter == this ? other : this;
        return shorter.joined.length() >= MIN_SIMILAR_CHARS
                && Collections.indexOfSubList(longer.words, shorter.words) >= 0;
    }

    /** "Buyer at Maille Nord" names Maille Nord. */
    boolean isNamedIn(List<String> text) {
        return joined.length() >= MIN_NAMED_CHARS && Collections.indexOfSubList(text, words) >= 0;
    }

    /** "maille-nord.fr" is the domain of Maille Nord. */
    boolean isNameOf(String domain) {
        return joined.length() >= MIN_SIMILAR_CHARS
                && domain.split("\\.")[0].replace("-", "").equals(joined);
    }
}
