package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.aPdf;
import static fr.navette.documents.Uploaded.joined;
import static fr.navette.documents.Uploaded.text;
import static fr.navette.documents.check.RawPdf.catalog;
import static fr.navette.documents.check.RawPdf.deflated;
import static fr.navette.documents.check.RawPdf.deflatedSpaces;
import static fr.navette.documents.check.RawPdf.packed;
import static fr.navette.documents.check.RawPdf.page;
import static fr.navette.documents.check.RawPdf.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Cycles, deep nesting, decompression bombs and truncated files: each gets a verdict. */
class PdfCheckTest {
    private static Verdict verdict(byte[] pdf) {
        return FileCheck.of(FileType.PDF, pdf).verdict();
    }

    @Test
    void the_handwritten_pdf_is_fine_by_itself() {
        assertThat(verdict(catalog(""))).isEqualTo(Verdict.FINE);
        assertThat(verdict(packed("/FlateDecode", deflated(text("4 0 <<>>")), 4, 1, "")))
                .isEqualTo(Verdict.FINE);
    }

    @Test
    void a_pdf_truncated_anywhere_is_broken() {
        var pdf = aPdf(30);
        for (int length = 10; length < pdf.length - 2; length += 97)
            assertThat(verdict(Arrays.copyOf(pdf, length))).as("" + length).isEqualTo(Verdict.BROKEN);
        var start = new String(pdf, StandardCharsets.ISO_8859_1).lastIndexOf("startxref");
        for (int length = start; length < start + 13; length++)
            assertThat(verdict(Arrays.copyOf(pdf, length))).as("" + length).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_few_bytes_behind_the_end_are_fine() {
        assertThat(verdict(joined(aPdf(1), text("\r\n\0\0\0")))).isEqualTo(Verdict.FINE);
        assertThat(verdict(joined(aPdf(1), new byte[100_000]))).isEqualTo(Verdict.FINE);
        assertThat(verdict(joined(aPdf(1), text("x".repeat(1_000))))).isEqualTo(Verdict.FINE);
        assertThat(verdict(joined(aPdf(1), text("x".repeat(3_000))))).isEqualTo(Verdict.FINE);
        assertThat(verdict(joined(aPdf(1), text("\r\n------WebKitFormBoundary7MA4YWxk--\r\n".repeat(200)))))
                .isEqualTo(Verdict.FINE);
        assertThat(verdict(joined(aPdf(1), text("\u001b%-12345X@PJL EOJ\r\n")))).isEqualTo(Verdict.FINE);
        assertThat(verdict(new byte[3_000])).isEqualTo(Verdict.OTHER_TYPE);
    }

    @Test
    void a_pdf_without_its_end_mark_is_fine_if_its_cross_reference_is_found() {
        var pdf = new String(aPdf(3), StandardCharsets.ISO_8859_1).stripTrailing();
        assertThat(pdf).endsWith("%%EOF");
        for (int cut = 0; cut <= 6; cut++)
            assertThat(verdict(text(pdf.substring(0, pdf.length() - cut)))).isEqualTo(Verdict.FINE);
        var unmarked = pdf.substring(0, pdf.length() - 5);
        assertThat(verdict(text("\r\n" + unmarked))).isEqualTo(Verdict.FINE);
        assertThat(verdict(text(unmarked + "\r\nbye"))).isEqualTo(Verdict.FINE);
        assertThat(verdict(text(unmarked.replaceFirst("startxref\\s+", "startxref\n9"))))
                .isEqualTo(Verdict.BROKEN);
        assertThat(verdict(text(unmarked.replaceFirst("startxref\\s+\\d+", "startxref\n9"))))
                .isEqualTo(Verdict.BROKEN);
        assertThat(verdict(text(unmarked.replaceFirst("startxref\\s+\\d+", "startxref x"))))
                .isEqualTo(Verdict.BROKEN);
        var packed =
                new String(packed("/FlateDecode", deflated(text("4 0 <<>>")), 4, 1, ""), StandardCharsets.ISO_8859_1);
        assertThat(verdict(text(packed.replace("%%EOF", "")))).isEqualTo(Verdict.FINE);
    }

    @Test
    void an_update_that_was_cut_off_is_broken() {
        var update = "\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Lang(fr)>>\nendobj\n";
        assertThat(verdict(joined(aPdf(1), text(update)))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_script_that_only_viewers_without_an_end_mark_find_is_found() {
        // The table leads to the first catalog; who rebuilds the file takes the second one.
        var pdf = new String(catalog(""), StandardCharsets.ISO_8859_1);
        var hidden =
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>\nendobj\n";
        var table = pdf.indexOf("xref");
        var start = Integer.toString(table + hidden.length());
        var both = pdf.substring(0, table)
                + hidden
                + pdf.substring(table).replaceFirst("startxref\n\\d+", "startxref\n" + start);
        assertThat(verdict(text(both))).isEqualTo(Verdict.FINE);
        assertThat(verdict(text(both + "x".repeat(2_000)))).isEqualTo(Verdict.PDF_SCRIPT);
        assertThat(verdict(text(both.replace("%%EOF", "")))).isEqualTo(Verdict.PDF_SCRIPT);
    }

    @Test
    void a_pdf_has_at_most_200_pages() {
        assertThat(verdict(aPdf(PdfPages.MAX_PAGES))).isEqualTo(Verdict.FINE);
        assertThat(verdict(aPdf(PdfPages.MAX_PAGES + 1))).isEqualTo(Verdict.TOO_MANY_PAGES);
        assertThat(Verdict.TOO_MANY_PAGES.state()).isEqualTo(DocumentState.REJECTED);
    }

    @Test
    void pages_are_counted_regardless_of_the_declared_count() {
        var pages = catalog("/Pages 4 0 R", "<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(201) + "]>>");
        assertThat(verdict(once(pages))).isEqualTo(Verdict.TOO_MANY_PAGES);
        var more = catalog("/Pages 4 0 R", "<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(10_001) + "]>>");
        assertThat(verdict(once(more))).isEqualTo(Verdict.TOO_MANY_PAGES);
    }

    /** The catalog's own page tree under another name, so that only the other one counts. */
    private static byte[] once(byte[] pdf) {
        return text(new String(pdf, StandardCharsets.ISO_8859_1).replace("/Pages 2 0 R", "/Other 2 0 R"));
    }

    @Test
    void a_page_tree_without_pages_is_broken() {
        for (var tree : new String[] {
            "<</Type/Pages/Kids[4 0 R]>>", // cyclic
            "<</Type/Pages/Kids[5 0 R 7]>>", // dangling
            "<</Type/Pages/Kids[<<>>]>>",
            "[3 0 R]"
        }) assertThat(verdict(once(catalog("/Pages 4 0 R", tree)))).as(tree).isEqualTo(Verdict.BROKEN);
        assertThat(verdict(once(catalog("")))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_page_tree_that_doubles_with_each_level_has_too_many_pages() {
        var steps = new String[40];
        for (int i = 0; i < steps.length; i++) steps[i] = "<</Kids[" + (i + 5) + " 0 R " + (i + 5) + " 0 R]>>";
        steps[steps.length - 1] = "<</Type/Page/MediaBox[0 0 9 9]>>";
        assertThat(verdict(once(catalog("/Pages 4 0 R", steps)))).isEqualTo(Verdict.TOO_MANY_PAGES);
    }

    @Test
    void objects_that_refer_to_each_other_are_walked_once() {
        var outline = "<</Title(a)/Parent 4 0 R/Next 5 0 R/Prev 5 0 R/First 5 0 R>>";
        assertThat(verdict(catalog("/Outlines 4 0 R", "<</First 5 0 R>>", outline)))
                .isEqualTo(Verdict.FINE);
        var action = "<</S/GoTo/D[3 0 R/Fit]/Next 4 0 R>>";
        assertThat(verdict(catalog("/OpenAction 4 0 R", action))).isEqualTo(Verdict.FINE);
        var inCircle = new String(page("/Parent 3 0 R"), StandardCharsets.ISO_8859_1);
        assertThat(verdict(text(inCircle))).isEqualTo(Verdict.FINE);
        assertThat(verdict(catalog("/A 4 0 R", "5 0 R", "4 0 R"))).isEqualTo(Verdict.FINE);
    }

    @Test
    void a_cyclic_cross_reference_gets_a_verdict() {
        var pdf = new String(catalog(""), StandardCharsets.ISO_8859_1);
        var start = pdf.substring(pdf.indexOf("startxref") + 10, pdf.indexOf("%%EOF"))
                .strip();
        var circle = pdf.replace("/Root 1 0 R", "/Root 1 0 R/Prev " + start);
        assertThat(verdict(text(circle))).isIn(Verdict.FINE, Verdict.BROKEN);
    }

    @Test
    void a_hundred_thousand_nested_arrays_are_broken_without_a_stack_overflow() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(verdict(catalog("/A 4 0 R", deep))).isEqualTo(Verdict.BROKEN);
        var dictionaries = "<</A".repeat(100_000) + " 1" + ">>".repeat(100_000);
        assertThat(verdict(catalog("/A 4 0 R", dictionaries))).isEqualTo(Verdict.BROKEN);
        var pages = "<</Kids[".repeat(100_000) + "]>>".repeat(100_000);
        assertThat(verdict(once(catalog("/Pages 4 0 R", pages)))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void a_chain_of_a_hundred_thousand_objects_is_walked_without_a_stack_overflow() {
        var chain = new String[100_000];
        for (int i = 0; i < chain.length; i++) chain[i] = "<</Next " + (i + 5) + " 0 R>>";
        assertThat(verdict(catalog("/Outlines 4 0 R", chain))).isEqualTo(Verdict.FINE);
    }

    @Test
    void nested_stream_lengths_are_broken() {
        var chain = new String[1_000];
        for (int i = 0; i < chain.length; i++) chain[i] = "<</Length " + (i + 5) + " 0 R>>stream\na\nendstream";
        assertThat(verdict(catalog("/A 4 0 R", chain))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void an_object_stream_that_expands_to_gigabytes_is_too_complex() {
        var bomb = deflatedSpaces(200_000_000);
        assertThat(bomb.length).isLessThan(300_000);
        assertThat(verdict(packed("/FlateDecode", bomb, 4, 1, "/A 4 0 R"))).isEqualTo(Verdict.TOO_COMPLEX);
        assertThat(verdict(packed("[/FlateDecode/FlateDecode]", deflated(bomb), 4, 1, "/A 4 0 R")))
                .isEqualTo(Verdict.TOO_COMPLEX);
        assertThat(Verdict.TOO_COMPLEX.state()).isEqualTo(DocumentState.REJECTED);
    }

    @Test
    void a_cross_reference_stream_that_expands_to_gigabytes_is_too_complex() {
        var pdf = joined(
                text("%PDF-1.7\n1 0 obj\n"),
                stream("/Type/XRef/W[1 1 1]/Size 9/Root 1 0 R/Filter/FlateDecode", deflatedSpaces(200_000_000)));
        assertThat(verdict(joined(pdf, text("\nendobj\nstartxref\n9\n%%EOF")))).isEqualTo(Verdict.TOO_COMPLEX);
    }

    @Test
    void millions_of_objects_are_too_complex_compressed_or_not() {
        var many = "[]".repeat(2_100_000);
        assertThat(verdict(catalog("/A 4 0 R", "[" + many + "]"))).isEqualTo(Verdict.TOO_COMPLEX);
        assertThat(verdict(packed("/FlateDecode", deflated(text("4 0 [" + many + "]")), 4, 1, "/A 4 0 R")))
                .isEqualTo(Verdict.TOO_COMPLEX);
    }

    @Test
    void a_predictor_row_of_absurd_size_is_broken() {
        for (var parameters : new String[] {
            "<</Predictor 12/Columns 2000000000>>",
            "[<</Predictor 12/Columns 2000000000>>]",
            "<</Predictor 12/Columns 1000000/Colors 32>>",
            "<</Predictor 12/Colors 33>>",
            "<</Predictor 12/Columns -1>>",
            "<</Predictor 12/Colors 0>>",
            "<</Predictor 12/BitsPerComponent 0>>",
            "<</Predictor 12/BitsPerComponent 64>>"
        })
            assertThat(verdict(packed(
                            "/FlateDecode/DecodeParms" + parameters, deflated(text("4 0 <<>>")), 4, 1, "/A 4 0 R")))
                    .as(parameters)
                    .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void overlapping_streams_are_too_complex() {
        // Streams that each begin within the one before and end where the last one does.
        var starts = new StringBuilder();
        int count = 300;
        for (int i = 0; i < count; i++) starts.append((i + 4) + " 0 obj\n<</Length 9999>>stream\n");
        var inside = starts + "x".repeat(100_000);
        var out = new StringBuilder("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/A[");
        for (int i = 0; i < count; i++) out.append((i + 4) + " 0 R ");
        out.append("]>>\nendobj\n2 0 obj\n<</Kids[<</A 1>>]>>\nendobj\n").append(inside);
        out.append("\nendstream\nendobj\n");
        out.append("trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF");
        assertThat(verdict(text(out.toString()))).isEqualTo(Verdict.TOO_COMPLEX);
    }

    @Test
    void an_endlessly_repeated_search_is_too_complex() {
        // Each section of the cross-reference gives a wrong position for the one before.
        var out = new StringBuilder("%PDF-1.7\n");
        int before = 3;
        for (int i = 0; i < 4_000; i++) {
            int here = out.length();
            out.append("xref\n0 0\ntrailer\n<</Root 1 0 R/Size 1/Prev " + before + ">>\n");
            before = here + 1;
        }
        out.append("startxref\n" + before + "\n%%EOF");
        assertThat(verdict(text(out.toString()))).isIn(Verdict.TOO_COMPLEX, Verdict.BROKEN);
    }
}
