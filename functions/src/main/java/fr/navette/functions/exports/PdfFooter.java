package fr.navette.functions.exports;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of every page: the call and the number of the page. */
final class PdfFooter extends PdfPageEventHelper {
    private static final float ABOVE_THE_EDGE = 36;
    private static final int MAX_CHARS = 80;

    private final String title;
    private final Font font;

    PdfFooter(String title, Font font) {
        this.title = title.length() <= MAX_CHARS ? title : title.substring(0, MAX_CHARS) + "…";
        this.font = font;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        show(writer, Element.ALIGN_LEFT, title, document.left());
        show(writer, Element.ALIGN_RIGHT, Integer.toString(writer.getPageNumber()), document.right());
    }

    private void show(PdfWriter writer, int alignment, String text, float x) {
        ColumnText.showTextAligned(writer.getDirectContent(), alignment, new Phrase(text, font), x, ABOVE_THE_EDGE, 0);
    }
}
