package fr.navette.cloud;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
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

    /** One page with a picture of noise, which can't be compressed: of about this size. */
    public static byte[] ofBytes(int size) {
        var side = (int) Math.sqrt(size / 3.0);
        var noise = new byte[side * side * 3];
        new Random(side).nextBytes(noise);
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        var picture = Image.getInstance(side, side, 3, Byte.SIZE, noise);
        picture.scaleToFit(
                document.getPageSize().getWidth() / 2, document.getPageSize().getHeight() / 2);
        document.add(picture);
        document.close();
        return bytes.toByteArray();
    }
}
