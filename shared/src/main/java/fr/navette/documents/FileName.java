package fr.navette.documents;

import fr.navette.documents.check.FileType;
import fr.navette.text.CleanText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A person's file name, made fit to show and to download. */
public final class FileName {
    private static final int MAX_CHARS = 200;

    private FileName() {}

    /**
     * Cleans the name: NFC, without control characters, bidirectional marks and path separators, and with the extension
     * of its type.
     */
    public static String of(String typed, FileType type) {
        var clean = CleanText.line(typed)
                .replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[/\\\\]", "-");
        var visible = CleanText.isVisible(clean) ? clean : "document";
        if (type.isNamed(visible.toLowerCase(Locale.ROOT)) && CleanText.length(visible) <= MAX_CHARS) return visible;
        int maxStem = MAX_CHARS - type.extension().length();
        var stem = type.isNamed(visible.toLowerCase(Locale.ROOT))
                ? visible.substring(0, visible.lastIndexOf('.'))
                : visible;
        int end = stem.offsetByCodePoints(0, Math.min(maxStem, CleanText.length(stem)));
        return stem.substring(0, end) + type.extension();
    }

    /** The value of Content-Disposition that preserves the name (RFC 6266, RFC 8187). */
    public static String attachment(String name) {
        var ascii = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + percentEncoded(name);
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
