package fr.navette.functions.exports;

import fr.navette.exports.Dossiers;
import fr.navette.exports.Dossiers.Printed;
import fr.navette.text.Texts;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/** Dossiers on A4 pages: alone, or as a book with contents. */
final class PdfFile {
    private static final float MARGIN = 56;
    private static final float FOOTER = 68;
    private static final Texts CONTENTS = new Texts("Sommaire", "Contents");

    private final PdfFonts fonts = new PdfFonts();

    void booklet(Dossiers dossiers, Printed dossier, OutputStream out) {
        var document = document();
        open(document, out, dossiers);
        new PdfDossier(fonts, dossiers.language()).draw(dossier, document);
        document.close();
    }

    /** Draws twice: the first time tells on which page each dossier begins. */
    void book(Dossiers dossiers, OutputStream out) {
        draw(dossiers, draw(dossiers, List.of(), OutputStream.nullOutputStream()), out);
    }

    /**
     * @param pages the first page of each dossier; empty if they are not known yet
     * @return the first page of each dossier
     */
    private List<Integer> draw(Dossiers dossiers, List<Integer> pages, OutputStream out) {
        var document = document();
        var writer = open(document, out, dossiers);
        document.add(PdfText.block(fonts.shown(dossiers.title()), fonts.bold(24)));
        document.add(PdfText.block(fonts.shown(dossiers.subtitle()), fonts.regular(12)));
        document.add(PdfText.block(CONTENTS.in(dossiers.language()), fonts.bold(14)));
        document.add(PdfText.contents(headings(dossiers), pages, fonts.regular(10)));
        var begins = new ArrayList<Integer>();
        var dossier = new PdfDossier(fonts, dossiers.language());
        for (var printed : dossiers.all()) {
            document.newPage();
            begins.add(writer.getPageNumber());
            PdfText.bookmark(writer, begins.size() - 1, printed.heading());
            dossier.draw(printed, document);
        }
        document.close();
        return begins;
    }

    private List<String> headings(Dossiers dossiers) {
        return dossiers.all().stream().map(Printed::heading).map(fonts::shown).toList();
    }

    private static Document document() {
        return new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOTER);
    }

    private PdfWriter open(Document document, OutputStream out, Dossiers dossiers) {
        var writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPageEvent(new PdfFooter(fonts.shown(dossiers.title()), fonts.regular(8)));
        document.addTitle(dossiers.title());
        document.addCreator("Navette");
        document.setDocumentLanguage(dossiers.language().tag());
        document.open();
        return writer;
    }
}
