package fr.navette.cloud;

import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** Real PDFs, created by a library. */
public final class Pdf {
    private Pdf() {}

    public static byte[] saying(String... paragraphs) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        for (var paragraph : paragraphs) document.add(new Paragraph(paragraph));
        document.close();
        return bytes.toByteArray();
    }
}
