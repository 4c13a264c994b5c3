package fr.navette.exports;

import fr.navette.text.CleanText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of folders and files in an archive that every system accepts, each of them once. */
final class PathName {
    private static final int MAX_CHARS = 80;
    private static final Pattern RESERVED = Pattern.compile("[\\\\/:*?\"<>|\\s]+");
    /** Control characters, and marks of direction, which can hide an extension. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    private static final Pattern ENDS = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private final Set<String> taken = new HashSet<>();

    /** The text without what a system refuses in a name, at most 80 characters; may be empty. */
    static String safe(String text) {
        var visible = INVISIBLE.matcher(CleanText.line(text)).replaceAll("");
        return trimmed(cut(trimmed(RESERVED.matcher(visible).replaceAll(" "))));
    }

    /** Numbers a name that is taken: {@code deck (2).pdf}. Letters of both cases are the same to Windows. */
    String once(String path) {
        var extension = EXTENSION.matcher(path);
        int stem = extension.find() ? extension.start() : path.length();
        var name = path;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++)
            name = path.substring(0, stem) + " (" + number + ")" + path.substring(stem);
        return name;
    }

    private static String trimmed(String text) {
        return ENDS.matcher(text).replaceAll("");
    }

    /** Shortens the stem; the extension stays. */
    private static String cut(String name) {
        if (CleanText.length(name) <= MAX_CHARS) return name;
        var extension = EXTENSION.matcher(name);
        var end = extension.find() ? extension.group() : "";
        return name.substring(0, name.offsetByCodePoints(0, MAX_CHARS - end.length())) + end;
    }
}
