package fr.navette.functions.exports;

import fr.navette.exports.Dossiers.Line;
import fr.navette.exports.Dossiers.Printed;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;

/** The pages of one dossier: facts, answers, names of files, reviews. */
record PdfDossier(PdfFonts fonts, Language language) {
    private static final Texts DOCUMENTS = new Texts("Documents", "Documents");
    private static final Texts READINGS = new Texts("Lectures", "Readings");
    private static final float BEFORE_A_SECTION = 12;

    void draw(Printed dossier, Document document) {
        block(document, dossier.heading(), fonts.bold(18));
        pairs(document, dossier.facts());
        for (var answer : dossier.answers()) {
            section(document, answer.label(), 11);
            block(document, answer.text(), text());
        }
        if (!dossier.documents().isEmpty()) {
            section(document, DOCUMENTS.in(language), 14);
            for (var name : dossier.documents()) block(document, name, text());
        }
        if (!dossier.reviews().isEmpty()) section(document, READINGS.in(language), 14);
        for (var review : dossier.reviews()) {
            section(document, review.reader(), 11);
            pairs(document, review.scores());
            if (!review.comment().isEmpty()) block(document, review.comment(), text());
        }
    }

    private void block(Document document, String text, Font font) {
        document.add(PdfText.block(fonts.shown(text), font));
    }

    private void section(Document document, String title, float size) {
        var block = PdfText.block(fonts.shown(title), fonts.bold(size));
        block.setSpacingBefore(BEFORE_A_SECTION);
        document.add(block);
    }

    private void pairs(Document document, List<Line> lines) {
        var table = PdfText.table(2, 3);
        for (var line : lines) {
            table.addCell(PdfText.cell(new Phrase(fonts.shown(line.label()), text())));
            table.addCell(PdfText.cell(new Phrase(fonts.shown(line.text()), fonts.bold(10))));
        }
        document.add(table);
    }

    private Font text() {
        return fonts.regular(10);
    }
}
