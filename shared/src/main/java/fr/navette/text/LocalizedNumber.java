package fr.navette.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as it is written in a language, like the JDK's formats, whose tables take 4 ms of each start. One that is
 * rounded to nothing has no sign.
 */
public final class LocalizedNumber {
    private static final int MAX_DECIMALS = 10;
    private static final int GROUP = 3;
    private static final int CENTS = 2;

    private LocalizedNumber() {}

    /** With at most ten decimals: "12 345,5" with a narrow no-break space, or "12,345.5". */
    public static String of(BigDecimal number, Language language) {
        return of(number, 0, language);
    }

    /** An amount in euros, with cents only if there are any: "12 345,50 €", or "€12,345.50". */
    public static String euros(BigDecimal amount, Language language) {
        var rounded = rounded(amount);
        var written = of(rounded.abs(), rounded.scale() > 0 ? CENTS : 0, language);
        var sign = rounded.signum() < 0 ? "-" : "";
        return switch (language) {
            case FR -> sign + written + "\u00A0€";
            case EN -> sign + "€" + written;
        };
    }

    private static String of(BigDecimal number, int decimals, Language language) {
        var rounded = rounded(number);
        var digits = rounded.setScale(Math.max(decimals, rounded.scale())).abs().toPlainString();
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        var written = new StringBuilder(digits);
        if (point < digits.length()) written.setCharAt(point, point(language));
        for (int at = point - GROUP; at > 0; at -= GROUP) written.insert(at, groupSeparator(language));
        return (rounded.signum() < 0 ? "-" : "") + written;
    }

    /** Without needless zeros, and never with a negative scale. */
    private static BigDecimal rounded(BigDecimal number) {
        var rounded = number.setScale(MAX_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static char point(Language language) {
        return switch (language) {
            case FR -> ',';
            case EN -> '.';
        };
    }

    private static char groupSeparator(Language language) {
        return switch (language) {
            case FR -> '\u202F';
            case EN -> ',';
        };
    }
}
