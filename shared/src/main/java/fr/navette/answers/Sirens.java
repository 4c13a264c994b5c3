package fr.navette.answers;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SIREN numbers inside a text. */
public final class Sirens {
    // 14 digits are a SIRET, whose first nine are the SIREN; people group the digits in threes.
    private static final Pattern DIGITS =
            Pattern.compile("(?<!\\d)\\d{3}[ .\\u00A0]?\\d{3}[ .\\u00A0]?\\d{3}(?: ?\\d{5})?(?!\\d)");

    private static final Pattern WORD = Pattern.compile("\\bSIRE[NT]\\b", Pattern.CASE_INSENSITIVE);

    private Sirens() {}

    /** The text without numbers that look like a SIREN, and without the word. */
    public static String without(String text) {
        return WORD.matcher(DIGITS.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    /** Every valid SIREN number in the text, nine digits each. */
    public static Set<String> in(String text) {
        return DIGITS.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(SirenAnswer::read)
                .filter(parsed -> parsed.problem() == null)
                .map(AnswerRules.Parsed::value)
                .collect(Collectors.toSet());
    }
}
