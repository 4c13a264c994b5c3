package fr.navette.documents;

import fr.navette.documents.check.FileType;
import fr.navette.text.CleanText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** A person's file name, made fit to show and to download. */
public final class FileName {
    private static final int MAX_CHARS = 200;
    private static final Pattern ONLY_DOTS = Pattern.compile("\\.++");

    private FileName() {}

    /** Cleans the name and gives it the extension of its type. */
    public static String of(String typed, FileType type) {
        var clean = clean(typed);
        boolean isNamed = type.isNamed(clean.toLowerCase(Locale.ROOT));
        if (isNamed && CleanText.length(clean) <= MAX_CHARS) return clean;
        var stem = isNamed ? clean.substring(0, clean.lastIndexOf('.')) : clean;
        return cut(stem, MAX_CHARS - type.extension().length()) + type.extension();
    }

    /** The name of a file inside another, fit to show. */
    static String inside(String spelled) {
        return cut(clean(spelled), MAX_CHARS);
    }

    /**
     * Cleans the name: NFC, without control characters and bidirectional marks, and without the folders that browsers
     * and programs put before it. A slash that somebody types in a name on a Mac arrives as a colon.
     */
    private static String clean(String typed) {
        var path = CleanText.line(typed)
                .replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[/\\\\\\s]++$", "");
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .strip();
        if (!CleanText.isVisible(name) || ONLY_DOTS.matcher(name).matches()) return "document";
        return name;
    }

    private static String cut(String name, int maxChars) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(maxChars, CleanText.length(name))));
    }

    /** The value of Content-Disposition that lets a browser show the file, and save it under its name. */
    public static String inline(String name) {
        return disposition("inline", name);
    }

    /** The value of Content-Disposition that preserves the name (RFC 6266, RFC 8187). */
    public static String attachment(String name) {
        return disposition("attachment", name);
    }

    private static String disposition(String kind, String name) {
        var ascii = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        return kind + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + percentEncoded(name);
    }

    private static String percentEncoded(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            if (plain) encoded.append(c);
            else encoded.append("%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
