package fr.navette.documents.check;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Checks that a PDF is complete, opens without a password, has neither zero nor too many pages, and no active content.
 */
final class PdfCheck {
    // PDFBox logs repairs with file content. The field keeps a strong reference, without which the level is lost.
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    static {
        PDFBOX.setLevel(Level.OFF);
    }

    private PdfCheck() {}

    static Finding check(byte[] bytes, PdfEnd end) {
        try {
            var finding = read(end.at() < bytes.length ? Arrays.copyOf(bytes, end.at()) : bytes);
            if (finding.verdict() != Verdict.FINE || !end.isFar()) return finding;
            var rebuilt = rebuilt(bytes);
            return rebuilt == Verdict.FINE ? finding : Finding.of(rebuilt);
        } catch (PdfBudget.Spent e) {
            return Finding.of(Verdict.TOO_COMPLEX);
        } catch (InvalidPasswordException | PdfReading.Locked e) {
            return Finding.of(Verdict.PASSWORD);
        } catch (IOException | RuntimeException e) {
            // The parser throws anything for a damaged file; the founder sees one verdict.
            return Finding.of(Verdict.BROKEN);
        }
    }

    private static Finding read(byte[] bytes) throws IOException {
        var reading = new PdfReading(bytes, new PdfBudget(bytes.length));
        try (var pdf = reading.parse()) {
            var trailer = pdf.getDocument().getTrailer();
            var attachments = new PdfAttachments(reading.areAttachmentsLocked());
            var active = new PdfActive(attachments).verdict(trailer);
            if (active != Verdict.FINE) return Finding.of(active);
            if (reading.isDamaged()) return Finding.of(Verdict.BROKEN);
            var pages = PdfPages.verdict(trailer.getCOSDictionary(COSName.ROOT));
            return new Finding(pages, pages == Verdict.FINE ? attachments.names() : List.of());
        }
    }

    /**
     * The active content for viewers that miss the end mark and rebuild the file from all its objects, used or not.
     * PDFBox does the same where {@code startxref} is missing.
     */
    private static Verdict rebuilt(byte[] bytes) throws IOException {
        var reading = new PdfReading(PdfEnd.without(bytes), new PdfBudget(bytes.length));
        try (var pdf = reading.parse()) {
            return new PdfActive(new PdfAttachments(reading.areAttachmentsLocked()))
                    .verdict(pdf.getDocument().getTrailer());
        } catch (PdfBudget.Spent e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A file that can't be rebuilt shows nothing more.
            return Verdict.FINE;
        }
    }
}
