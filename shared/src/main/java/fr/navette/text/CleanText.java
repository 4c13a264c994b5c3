package fr.navette.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Typed or pasted text, made storable.
 *
 * <p>The result is NFC; every kind of line break becomes LF; other control characters and invisible format characters
 * are removed; Unicode spaces at both ends are trimmed. ZWNJ and ZWJ stay, for Persian and emoji. A letter keeps at
 * most 30 combining marks (UAX #15, stream-safe text): no quadratic work on unbounded input. The page does the same, so
 * both count alike.
 */
public final class CleanText {
    private static final int MAX_MARKS = 30;
    private static final int MAX_SHOWN = 64;

    private CleanText() {}

    public static String of(String typed) {
        if (isOrdinary(typed)) return trim(typed);
        var kept = new StringBuilder(typed.length());
        int marks = 0;
        for (int c : typed.replace("\r\n", "\n")
                .codePoints()
                .map(CleanText::lineBreak)
                .toArray()) {
            if (!isKept(c)) continue;
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MAX_MARKS) append(kept, c);
        }
        // Normalised last: the neighbours of a removed character may now compose.
        return trim(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }

    /**
     * Whether the text has only letters and punctuation of European languages, none of which is removed or changed: no
     * character below U+0300 composes with another (UAX #15). Nearly all texts are so, and each is read with its call.
     */
    private static boolean isOrdinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= ' ' || c == '\n') && c < 0x0300 && c != 0x00AD;
            boolean isPunctuation = c >= 0x2010 && c < 0x2028;
            if (!isLetter && !isPunctuation) return false;
        }
        return true;
    }

    /** Cleaned text on a single line, for names, titles, subjects and headings. */
    public static String line(String typed) {
        var lines = of(typed).split("\n");
        return Arrays.stream(lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The first 64 code points, enough to identify an unknown name in a message. */
    public static String brief(String typed) {
        int shown = Math.min(MAX_SHOWN, typed.codePointCount(0, typed.length()));
        return line(typed.substring(0, typed.offsetByCodePoints(0, shown)));
    }

    /** Whether the text shows anything but spaces, fillers and format characters. */
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(c -> !isSpace(c) && !isInvisible(c));
    }

    /** The length as {@code maxChars} counts it: code points of the cleaned text. */
    public static int length(String cleaned) {
        return cleaned.codePointCount(0, cleaned.length());
    }

    private static int lineBreak(int c) {
        return switch (c) {
            case '\r', 0x0B, 0x2028 -> '\n';
            default -> c;
        };
    }

    private static boolean isKept(int c) {
        if (c == '\n') return true;
        return switch (c) {
            case 0x00AD, 0x200B, 0x2060, 0xFEFF -> false;
            default -> c >= ' ';
        };
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static void append(StringBuilder text, int c) {
        text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
    }

    private static String trim(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return text.subSequence(from, to).toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
        };
    }
}
