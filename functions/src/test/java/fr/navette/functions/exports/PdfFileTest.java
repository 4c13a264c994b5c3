package fr.navette.functions.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.exports.Dossiers;
import fr.navette.exports.Dossiers.Line;
import fr.navette.exports.Dossiers.Printed;
import fr.navette.exports.Dossiers.PrintedReview;
import fr.navette.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Pages as another library reads them. */
class PdfFileTest {
    private static Printed dossier(String heading, String answer, PrintedReview... reviews) {
        return new Printed(
                heading + ".pdf",
                heading,
                List.of(new Line("Parcours", "Incubateur")),
                List.of(new Line("Votre projet", answer)),
                List.of("Présentation.pdf"),
                List.of(reviews));
    }

    private static Dossiers dossiers(Printed... all) {
        return new Dossiers("Appel textile 2027", "samedi 28 novembre 2026", Language.FR, List.of(all));
    }

    private static PDDocument book(Dossiers dossiers) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new PdfFile().book(dossiers, bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static String shown(String answer) throws IOException {
        try (var pdf = book(dossiers(dossier("K3V9-D2M7 Fil", answer)))) {
            return text(pdf, 2);
        }
    }

    @Test
    void a_book_has_contents_and_each_dossier_begins_on_its_page() throws IOException {
        var review = new PrintedReview("Lecteur 1", List.of(new Line("Note sur 100", "83,3")), "Belle équipe");
        try (var pdf = book(dossiers(
                dossier("K3V9-D2M7 Filature", "Des tissus. ".repeat(2_000), review),
                dossier("8BPN-FANG Maille", "Du fil")))) {
            int second = pdf.getNumberOfPages();
            assertThat(second).isGreaterThan(4);
            assertThat(text(pdf, 1))
                    .contains("Appel textile 2027", "samedi 28 novembre 2026", "Sommaire")
                    .containsPattern("K3V9-D2M7 Filature\\s+2\\s")
                    .containsPattern("8BPN-FANG Maille\\s+" + second + "\\s");
            assertThat(text(pdf, 2))
                    .contains("K3V9-D2M7 Filature", "Parcours", "Incubateur", "Votre projet", "Des tissus.");
            assertThat(text(pdf, second - 1)).contains("Lectures", "Lecteur 1", "Note sur 100", "83,3", "Belle équipe");
            assertThat(text(pdf, second)).contains("8BPN-FANG Maille", "Du fil", "Présentation.pdf");
            assertThat(text(pdf, second).strip()).endsWith(Integer.toString(second));
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly("K3V9-D2M7 Filature", "8BPN-FANG Maille");
        }
    }

    @Test
    void every_european_accent_is_shown() throws IOException {
        var accents = "àâäçéèêëîïôöùûüÿœæ ÀÉÇ ñ ß ø å đ ł ő ř š ž ț ğ İ ı ạ ế Ελληνικά Кириллица Їжак « » — € …";
        assertThat(shown(accents).replaceAll("\\s+", " ")).contains(accents);
    }

    @Test
    void right_to_left_text_is_read_in_its_order() throws IOException {
        assertThat(shown("שלום עולם")).contains("שלום עולם");
        assertThat(shown("مرحبا بالعالم")).contains("مرحبا بالعالم");
        assertThat(shown("Notre marque שלום à Lille"))
                .contains("שלום")
                .contains("Notre marque")
                .contains("à Lille");
    }

    @Test
    void what_the_font_lacks_is_a_box() throws IOException {
        assertThat(shown("laine 🧵 fin")).contains("laine □ fin");
        assertThat(shown("漢字")).contains("□□");
    }

    @Test
    void line_breaks_are_kept_and_what_looks_like_markup_is_text() throws IOException {
        assertThat(shown("un\ndeux\n\n<b>trois</b> =1+1")).containsPattern("un\\R+deux\\R+\\s*<b>trois</b> =1\\+1");
    }

    @Test
    void a_text_of_32767_characters_without_a_space_is_complete() throws IOException {
        try (var pdf = book(dossiers(dossier("K3V9-D2M7 Fil", "x".repeat(32_767))))) {
            var whole = new PDFTextStripper().getText(pdf);
            assertThat(whole.chars().filter(c -> c == 'x').count())
                    .isEqualTo(32_767 + whole.split("textile", -1).length - 1);
        }
    }

    @Test
    void a_booklet_has_no_contents() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var all = dossiers(dossier("K3V9-D2M7 Fil", "Du fil"));
        new PdfFile().booklet(all, all.all().getFirst(), bytes);
        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text(pdf, 1)).contains("K3V9-D2M7 Fil", "Du fil").doesNotContain("Sommaire");
        }
    }

    @Test
    void a_book_without_dossiers_says_so() throws IOException {
        try (var pdf = book(dossiers())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void a_book_of_five_hundred_dossiers_has_contents_of_several_pages() throws IOException {
        var all = new ArrayList<Printed>();
        IntStream.rangeClosed(1, 500).forEach(i -> all.add(dossier("N-" + i, "Du fil")));
        try (var pdf = book(dossiers(all.toArray(Printed[]::new)))) {
            int contents = pdf.getNumberOfPages() - 500;
            assertThat(contents).isGreaterThan(5);
            assertThat(text(pdf, contents + 500)).contains("N-500");
            assertThat(text(pdf, contents)).containsPattern("N-500\\s+" + pdf.getNumberOfPages());
        }
    }
}
