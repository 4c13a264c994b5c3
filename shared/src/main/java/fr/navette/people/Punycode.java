package fr.navette.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Domain names in ASCII, as in browsers and SES (IDNA 2008, RFC 3492).
 *
 * <p>{@code java.net.IDN} follows IDNA 2003, which turns {@code straße.example} into another domain.
 */
final class Punycode {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\u200C\\u200D\\u00B7-]+");
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;

    private Punycode() {}

    /** The domain in lower case, each label in ASCII; full stops of other scripts count as dots. */
    static String domain(String typed) {
        var folded = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return Arrays.stream(folded.split("[.\u3002\uFF0E\uFF61]", -1))
                .map(Punycode::label)
                .collect(Collectors.joining("."));
    }

    private static String label(String label) {
        boolean ascii = label.chars().allMatch(c -> c < 0x80);
        // Other characters stay as they are, so the address is refused.
        return ascii || !WORD.matcher(label).matches() ? label : "xn--" + encode(label);
    }

    private static String encode(String label) {
        var input = label.codePoints().toArray();
        var output = new StringBuilder();
        for (int c : input) if (c < 0x80) output.appendCodePoint(c);
        int basic = output.length();
        int handled = basic;
        if (basic > 0) output.append('-');
        int n = 0x80;
        int delta = 0;
        int bias = 72;
        while (handled < input.length) {
            int from = n;
            int next = Arrays.stream(input).filter(c -> c >= from).min().orElseThrow();
            delta += (next - n) * (handled + 1);
            n = next;
            for (int c : input) {
                if (c < n) delta++;
                if (c != n) continue;
                append(output, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }
            delta++;
            n++;
        }
        return output.toString();
    }

    private static void append(StringBuilder output, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.clamp((long) k - bias, T_MIN, T_MAX);
            if (rest < threshold) break;
            output.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
        output.append(digit(rest));
    }

    private static int adapt(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }
}
