package fr.navette.answers;

import fr.navette.answers.AnswerRules.Parsed;
import fr.navette.input.FieldCode;
import java.util.Locale;
import java.util.regex.Pattern;

/** The address of a web page; the scheme is optional. */
final class UrlAnswer {
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]*[\\p{L}\\p{N}\\p{M}])?";
    // java.net.URI accepts ASCII hosts only.
    private static final Pattern WEB =
            Pattern.compile("https?://(?:" + LABEL + "\\.)+" + LABEL + "(?::\\d{1,5})?(?:[/?#]\\S*)?");
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(?!\\d).*");

    private UrlAnswer() {}

    static Parsed read(String cleaned) {
        var url = SCHEME.matcher(cleaned).matches() ? withLowerCaseScheme(cleaned) : "https://" + cleaned;
        return WEB.matcher(url).matches() ? Parsed.valid(url) : Parsed.invalid(FieldCode.NOT_A_URL);
    }

    private static String withLowerCaseScheme(String url) {
        int colon = url.indexOf(':');
        return url.substring(0, colon).toLowerCase(Locale.ROOT) + url.substring(colon);
    }
}
