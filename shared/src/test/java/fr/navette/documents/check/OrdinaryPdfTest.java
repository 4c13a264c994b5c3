package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.aPdfWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;

/** Ordinary features of pitch decks, which must not be rejected. */
class OrdinaryPdfTest {
    private interface Made {
        void in(PDDocument pdf) throws IOException;
    }

    private static void isFine(Made made) {
        var bytes = aPdfWith(pdf -> {
            try {
                made.in(pdf);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(FileCheck.of(FileType.PDF, bytes).verdict()).isEqualTo(Verdict.FINE);
    }

    private static PDPageFitDestination firstPage(PDDocument pdf) {
        var destination = new PDPageFitDestination();
        destination.setPage(pdf.getPage(0));
        return destination;
    }

    @Test
    void links_and_annotations_are_fine() {
        isFine(pdf -> {
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(9, 9));
            var action = new PDActionURI();
            action.setURI("https://www.blanchemaille.fr");
            link.setAction(action);
            var note = new PDAnnotationText();
            note.setContents("Bonjour");
            pdf.getPage(0).setAnnotations(List.of(link, note));
        });
    }

    @Test
    void an_outline_and_an_opening_page_are_fine() {
        isFine(pdf -> {
            var outline = new PDDocumentOutline();
            for (var title : List.of("Marché", "Équipe")) {
                var item = new PDOutlineItem();
                item.setTitle(title);
                item.setDestination(firstPage(pdf));
                outline.addLast(item);
            }
            pdf.getDocumentCatalog().setDocumentOutline(outline);
            var action = new PDActionGoTo();
            action.setDestination(firstPage(pdf));
            pdf.getDocumentCatalog().setOpenAction(action);
        });
    }

    @Test
    void page_labels_and_metadata_are_fine() {
        isFine(pdf -> {
            var labels = new PDPageLabels(pdf);
            var range = new PDPageLabelRange();
            range.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
            labels.setLabelItem(0, range);
            pdf.getDocumentCatalog().setPageLabels(labels);
            var xmp = "<x:xmpmeta><html>not a page</html></x:xmpmeta>".getBytes();
            pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp)));
        });
    }

    @Test
    void accessibility_tags_are_fine() {
        isFine(pdf -> {
            var root = new PDStructureTreeRoot();
            root.appendKid(new PDStructureElement("Document", root));
            root.setRoleMap(Collections.singletonMap("Launch", "P"));
            pdf.getDocumentCatalog().setStructureTreeRoot(root);
            var marks = new PDMarkInfo();
            marks.setMarked(true);
            pdf.getDocumentCatalog().setMarkInfo(marks);
        });
    }

    @Test
    void a_form_without_scripts_and_a_signature_field_are_fine() {
        isFine(pdf -> {
            var form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            var box = new PDCheckBox(form);
            box.setPartialName("accord");
            var signature = new PDSignatureField(form);
            form.setFields(List.of(box, signature));
        });
    }
}
