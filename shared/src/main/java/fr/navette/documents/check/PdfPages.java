package fr.navette.documents.check;

import java.util.ArrayDeque;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Limits the number of pages. */
final class PdfPages {
    // A deck has 20 pages, a business plan with annexes 100. A committee that reads twenty applications reads nothing
    // longer.
    static final int MAX_PAGES = 200;
    // A tree of so many pages has fewer nodes; a cyclic one never ends.
    private static final int MAX_STEPS = 10_000;

    private PdfPages() {}

    static Verdict verdict(COSDictionary catalog) {
        var open = new ArrayDeque<COSDictionary>();
        var root = catalog.getCOSDictionary(COSName.PAGES);
        if (root != null) open.push(root);
        int pages = 0;
        for (int steps = 0; !open.isEmpty(); steps++) {
            if (steps > MAX_STEPS) return Verdict.BROKEN;
            var node = open.pop();
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                if (kids.size() > MAX_STEPS) return Verdict.TOO_MANY_PAGES;
                for (int i = 0; i < kids.size(); i++)
                    if (kids.getObject(i) instanceof COSDictionary kid) open.push(kid);
            } else if (node.size() > 0 && ++pages > MAX_PAGES) return Verdict.TOO_MANY_PAGES;
        }
        return pages > 0 ? Verdict.FINE : Verdict.BROKEN;
    }
}
