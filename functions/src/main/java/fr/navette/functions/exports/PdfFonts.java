package fr.navette.functions.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** DejaVu, embedded: Latin, Greek, Cyrillic, Hebrew and Arabic. What it lacks is shown as a box. */
final class PdfFonts {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int BOX = '□';

    private final BaseFont regular = font("DejaVuSans.ttf");
    private final BaseFont bold = font("DejaVuSans-Bold.ttf");

    private static BaseFont font(String file) {
        try (var in = PdfFonts.class.getResourceAsStream(FOLDER + file)) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param size in points
     */
    Font regular(float size) {
        return new Font(regular, size);
    }

    Font bold(float size) {
        return new Font(bold, size);
    }

    /** The text with a box for each character that the fonts lack, and without invisible ones. */
    String shown(String text) {
        var shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == '\n') shown.append('\n');
            else if (Character.isWhitespace(c)) shown.append(' ');
            else if (isVisible(c)) shown.appendCodePoint(has(c) ? c : BOX);
        });
        return shown.toString();
    }

    private boolean has(int c) {
        return regular.charExists(c) && bold.charExists(c);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> c < 0xFE00 || c > 0xFE0F; // variation selectors
        };
    }
}
