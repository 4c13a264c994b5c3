package fr.navette.documents;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Whether a PDF opens without a password and has a page. */
final class PdfCheck {
  private PdfCheck() {}

  static Verdict verdict(byte[] bytes) {
    try (var pdf = Loader.loadPDF(bytes)) {
      if (pdf.getNumberOfPages() < 1) return Verdict.BROKEN;
      return pdf.getPage(0).getCOSObject().size() > 0 ? Verdict.FINE : Verdict.BROKEN;
    } catch (InvalidPasswordException e) {
      return Verdict.PASSWORD;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A damaged file makes the parser throw whatever it likes; all of it means the same to the
      // founder.
      return Verdict.BROKEN;
    }
  }
}
