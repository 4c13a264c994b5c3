package fr.navette.documents.check;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Whether a PDF is whole, opens without a password, has pages, not too many, and does nothing but
 * be read.
 */
final class PdfCheck {
    // Readers look for the end mark in the last 1,024 bytes, PDFBox in 2,048; zeros behind it come
    // from copies in blocks.
    private static final int END_WITHIN = 2_048;
    // PDFBox tells what it repairs, with what stands there; kept, or the level is forgotten.
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
            // A damaged file makes the parser throw whatever it likes; all of it means the same to the
            // founder.
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
