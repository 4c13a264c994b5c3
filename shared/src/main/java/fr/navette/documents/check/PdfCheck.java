package fr.navette.documents.check;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Checks that a PDF is complete, opens without a password, has neither zero nor too many pages, and no active content.
 */
final class PdfCheck {
    // Readers search the last 1,024 bytes for the end marker, PDFBox the last 2,048; copies in blocks append zeros.
    private static final int END_WITHIN = 2_048;
    // PDFBox logs repairs with file content. The field keeps a strong reference, without which the level is lost.
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    static {
        PDFBOX.setLevel(Level.OFF);
    }

    private PdfCheck() {}

    static Verdict verdict(byte[] bytes) {
        if (!isWhole(bytes)) return Verdict.BROKEN;
        try {
            return read(new PdfReading(bytes, new PdfBudget(bytes.length)));
        } catch (PdfBudget.Spent e) {
            return Verdict.TOO_COMPLEX;
        } catch (InvalidPasswordException e) {
            return Verdict.PASSWORD;
        } catch (IOException | RuntimeException e) {
            // The parser throws anything for a damaged file; the founder sees one verdict.
            return Verdict.BROKEN;
        }
    }

    private static Verdict read(PdfReading reading) throws IOException {
        try (var pdf = reading.parse()) {
            var trailer = pdf.getDocument().getTrailer();
            var active = PdfActive.in(trailer);
            if (active.isPresent()) return active.get();
            if (reading.isDamaged()) return Verdict.BROKEN;
            return PdfPages.verdict(trailer.getCOSDictionary(COSName.ROOT));
        }
    }

    private static boolean isWhole(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) end--;
        int from = Math.max(0, end - END_WITHIN);
        return Bytes.contains(bytes, "startxref", from, end) && Bytes.contains(bytes, "%%EOF", from, end);
    }
}
