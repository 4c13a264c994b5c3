package fr.navette.functions.exports;

import java.text.Bidi;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Blocks of a page. Text is laid out in cells, because only they order right-to-left text. */
final class PdfText {
    private static final float LEADING = 1.35f;
    private static final float GAP = 4;
    private static final int WIDE = 100;
    private static final int MAX_CHARS = 90;
    private static final String UNKNOWN_PAGE = "0";

    private PdfText() {}

    static PdfPTable block(String text, Font font) {
        var table = table(1);
        table.addCell(cell(new Phrase(text, font)));
        return table;
    }

    /** Two columns, labels left. */
    static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(WIDE);
        table.setSplitLate(false);
        return table;
    }

    static PdfPCell cell(Phrase phrase) {
        var cell = new PdfPCell();
        cell.setPhrase(phrase);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingLeft(0);
        cell.setPaddingBottom(GAP);
        cell.setLeading(0, LEADING);
        cell.setRunDirection(direction(phrase.getContent()));
        return cell;
    }

    /** The direction of the first letter; without one, which is faster, text is not ordered. */
    private static int direction(String text) {
        var letters = text.toCharArray();
        if (!Bidi.requiresBidi(letters, 0, letters.length)) return PdfWriter.RUN_DIRECTION_NO_BIDI;
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? PdfWriter.RUN_DIRECTION_LTR
                : PdfWriter.RUN_DIRECTION_RTL;
    }

    /** One line for each heading, with its page. */
    static PdfPTable contents(List<String> headings, List<Integer> pages, Font font) {
        var table = table(9, 1);
        for (int i = 0; i < headings.size(); i++) {
            var page = pages.isEmpty() ? UNKNOWN_PAGE : pages.get(i).toString();
            var line = cell(new Phrase(link(cut(headings.get(i)), i, font)));
            line.setFixedHeight(font.getSize() * LEADING + 2 * GAP);
            var number = cell(new Phrase(link(page, i, font)));
            number.setHorizontalAlignment(Element.ALIGN_RIGHT);
            table.addCell(line);
            table.addCell(number);
        }
        return table;
    }

    private static Chunk link(String text, int dossier, Font font) {
        return new Chunk(text, font).setLocalGoto("dossier-" + dossier);
    }

    private static String cut(String heading) {
        return heading.codePointCount(0, heading.length()) <= MAX_CHARS
                ? heading
                : heading.substring(0, heading.offsetByCodePoints(0, MAX_CHARS - 1)) + "…";
    }

    /** Makes the top of the current page the destination of a bookmark and of the contents. */
    static void bookmark(PdfWriter writer, int dossier, String heading) {
        var content = writer.getDirectContent();
        var top = new PdfDestination(PdfDestination.FIT);
        content.localDestination("dossier-" + dossier, top);
        new PdfOutline(content.getRootOutline(), new PdfDestination(PdfDestination.FIT), heading);
    }
}
