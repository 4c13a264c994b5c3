package fr.navette.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** Files that the tests need. */
final class Resources {
  private Resources() {}

  static String text(String name) {
    try (var in = Resources.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] pdf() {
    var bytes = new ByteArrayOutputStream();
    var document = new Document();
    PdfWriter.getInstance(document, bytes);
    document.open();
    document.add(new Paragraph("Un métier, une navette, un fil."));
    document.close();
    return bytes.toByteArray();
  }
}
