package fr.navette.mail;

import java.util.regex.Pattern;

/** Typed text inside a mail: shown in full, never a header, a link or markup, and never reversing the line. */
final class TypedValue {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");
    // Mail programs turn anything like an address into a link; an invisible joiner prevents it.
    private static final Pattern SCHEME = Pattern.compile("(?<=[A-Za-z]):(?=//)");
    private static final Pattern DOT = Pattern.compile("(?<=[\\p{L}\\p{N}])\\.(?=\\p{L})(?!(?i:pdf|png|jpe?g)$)");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private TypedValue() {}

    static String unlinked(String value) {
        var line = LINE_BREAKS.matcher(value).replaceAll(" ");
        return DOT.matcher(SCHEME.matcher(line).replaceAll(":\u2060")).replaceAll("\u2060.");
    }

    static String inText(String value) {
        return isRightToLeft(value) ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
    }

    static String inHtml(String value) {
        var escaped = escaped(value).replace("\"", "&quot;");
        return isRightToLeft(value) ? "<bdi>" + escaped + "</bdi>" : escaped;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean isRightToLeft(String value) {
        return value.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(d -> d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
