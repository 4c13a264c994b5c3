package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.text;
import static fr.navette.documents.check.RawPdf.annotation;
import static fr.navette.documents.check.RawPdf.catalog;
import static fr.navette.documents.check.RawPdf.deflatedSpaces;
import static fr.navette.documents.check.RawPdf.page;
import static fr.navette.documents.check.RawPdf.stream;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files inside a PDF: what programs attach by themselves passes and is named, what acts does not. */
class PdfAttachmentsTest {
    private static final String INVOICE = "<?xml version='1.0'?>\n<rsm:CrossIndustryInvoice xmlns:rsm='urn:x'/>";

    private static Finding finding(byte[] pdf) {
        return FileCheck.of(FileType.PDF, pdf);
    }

    private static Finding fineWith(String... names) {
        return new Finding(Verdict.FINE, List.of(names));
    }

    private static Finding refused() {
        return new Finding(Verdict.PDF_EMBEDDED_FILES, List.of());
    }

    private static String file(String content) {
        return file("", text(content));
    }

    private static String file(String inDictionary, byte[] content) {
        return new String(stream("/Type/EmbeddedFile" + inDictionary, content), ISO_8859_1);
    }

    private static byte[] attached(String name, String content) {
        return catalog(
                "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(" + name + ")/EF<</F 4 0 R>>>>]>>>>",
                file(content));
    }

    @Test
    void settings_of_a_printer_driver_pass() {
        assertThat(finding(attached(
                        "Qualite superieure.joboptions", "<<\n  /ASCII85EncodePages false\n>> setdistillerparams")))
                .isEqualTo(fineWith("Qualite superieure.joboptions"));
    }

    @Test
    void an_invoice_in_xml_passes() {
        var invoice = "<</Type/Filespec/AFRelationship/Data/F(factur-x.xml)/UF(factur-x.xml)/EF<</F 4 0 R/UF 4 0 R>>>>";
        assertThat(finding(catalog(
                        "/AF[5 0 R]/Names<</EmbeddedFiles<</Names[(factur-x.xml)5 0 R]>>>>", file(INVOICE), invoice)))
                .isEqualTo(fineWith("factur-x.xml"));
    }

    @Test
    void a_tagged_formula_passes() {
        var tags = "<</Type/StructTreeRoot/K<</S/Formula/AF[<</F(formula-1.xml)/EF<</F 4 0 R>>>>]>>>>";
        assertThat(finding(catalog(
                        "/StructTreeRoot 5 0 R",
                        file("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"),
                        tags)))
                .isEqualTo(fineWith("formula-1.xml"));
    }

    @Test
    void an_icon_on_a_page_passes_with_the_file_it_opens() {
        var icon = "/Subtype/FileAttachment/FS<</F(bilan.csv)/EF<</F 4 0 R>>>>";
        assertThat(finding(annotation(icon, file("annee;ca\n2026;0")))).isEqualTo(fineWith("bilan.csv"));
        assertThat(finding(annotation("/Subtype/FileAttachment/FS(bilan.csv)"))).isEqualTo(refused());
        for (var empty : new String[] {"", "/EF<<>>", "/EF<</F null>>", "/EF 7"})
            assertThat(finding(annotation("/Subtype/FileAttachment/FS<</F(bilan.csv)" + empty + ">>")))
                    .as(empty)
                    .isEqualTo(refused());
    }

    @Test
    void names_are_those_that_viewers_show_in_order_and_once() {
        var pdf = catalog(
                "/AF[<</F(b.txt)/EF<</F 4 0 R>>>><</F(old.txt)/UF<FEFF00E9002E007400780074>/EF<</UF 4 0 R>>>>"
                        + "<</F(b.txt)/EF<</F 4 0 R>>>>]",
                file("bonjour"));
        assertThat(finding(pdf)).isEqualTo(fineWith("b.txt", "é.txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.exe",
                "a.html",
                "a.svg",
                "a.js",
                "a.zip",
                "a.docx",
                "deck.pdf",
                "deck.odp",
                "film.swf",
                "xml",
                "a.xml.lnk",
                "a",
                "",
                "a.xml.",
                "a.xml/",
                "a.exe\\000.xml",
                "a.bat\\n.txt"
            })
    void a_file_of_another_kind_is_refused(String name) {
        assertThat(finding(attached(name, "bonjour"))).isEqualTo(refused());
    }

    @Test
    void a_name_that_no_folder_takes_is_refused() {
        assertThat(finding(attached("a".repeat(251) + ".xml", "bonjour")).verdict())
                .isEqualTo(Verdict.FINE);
        assertThat(finding(attached("a".repeat(252) + ".xml", "bonjour"))).isEqualTo(refused());
    }

    @Test
    void a_name_for_another_system_counts_too() {
        for (var platform : new String[] {"UF", "DOS", "Mac", "Unix"}) {
            var file = "<</F(a.xml)/" + platform + "(a.exe)/EF<</F 4 0 R>>>>";
            assertThat(finding(catalog("/AF[" + file + "]", file(INVOICE))))
                    .as(platform)
                    .isEqualTo(refused());
        }
        var twice = "/AF[<</F(a.xml)/EF<</F 4 0 R>>>><</F(a.exe)/EF<</F 4 0 R>>>>]";
        assertThat(finding(catalog(twice, file(INVOICE)))).isEqualTo(refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\0",
                "\u007fELF\2",
                "#!/bin/sh",
                "PK\3\4",
                "PK\5\6",
                "Rar!\u001a",
                "7z\u00bc\u00af",
                "\u001f\u008b\b",
                "\u00d0\u00cf\u0011\u00e0",
                "L\0\0\0\1\u0014\2\0",
                "{\\rtf1",
                "%!PS-Adobe",
                "%PDF-1.7",
                " \n%PDF-1.7",
                "<!DOCTYPE html>",
                "\u00ef\u00bb\u00bf <HTML>",
                "<?xml version='1.0'?><x:html xmlns:x='http://www.w3.org/1999/xhtml'>",
                "<?xml version='1.0'?><x:svg xmlns:x='http://www.w3.org/2000/svg'>",
                "\u00ff\u00fe<\0s\0c\0r\0i\0p\0t\0>\0"
            })
    void a_harmless_name_hides_no_program_archive_or_page(String content) {
        assertThat(finding(attached("a.xml", content))).isEqualTo(refused());
    }

    @Test
    void nor_does_a_tar_or_a_page_far_behind_the_beginning() {
        assertThat(finding(attached("a.txt", "\0".repeat(257) + "ustar"))).isEqualTo(refused());
        assertThat(finding(attached("a.xml", "<!--" + " ".repeat(100_000) + "--><html>")))
                .isEqualTo(refused());
        assertThat(finding(attached("a.txt", " ".repeat(100_000)))).isEqualTo(fineWith("a.txt"));
    }

    @Test
    void a_packed_file_is_unpacked_and_one_that_we_cannot_unpack_is_refused() {
        var program = file("/Filter/FlateDecode", RawPdf.deflated(text("MZ\0")));
        var spec = "/AF[<</F(a.xml)/EF<</F 4 0 R>>>>]";
        assertThat(finding(catalog(spec, program))).isEqualTo(refused());
        var invoice = file("/Filter/FlateDecode", RawPdf.deflated(text(INVOICE)));
        assertThat(finding(catalog(spec, invoice))).isEqualTo(fineWith("a.xml"));
        assertThat(finding(catalog(spec, file("/Filter/DCTDecode", text(INVOICE)))))
                .isEqualTo(refused());
    }

    @Test
    void a_bomb_among_them_is_too_complex() {
        var bomb = file("/Filter/FlateDecode", deflatedSpaces(200_000_000));
        assertThat(finding(catalog("/AF[<</F(a.xml)/EF<</F 4 0 R>>>>]", bomb)).verdict())
                .isEqualTo(Verdict.TOO_COMPLEX);
    }

    @Test
    void a_file_without_a_name_is_refused() {
        assertThat(finding(page("/PieceInfo 4 0 R", file(INVOICE)))).isEqualTo(refused());
        assertThat(finding(catalog("/AF[<</EF<</F 4 0 R>>>>]", file(INVOICE)))).isEqualTo(refused());
    }

    @Test
    void a_file_named_by_a_stream_is_found() {
        var odd = new String(stream("/UF 5 0 R", text("x")), ISO_8859_1);
        var program = new String(stream("", text("MZ\0")), ISO_8859_1);
        assertThat(finding(catalog("/AF[<</F(a.xml)/EF 4 0 R>>]", odd, program)))
                .isEqualTo(refused());
    }

    @Test
    void a_resource_may_be_called_as_the_key_of_attachments() {
        var image = new String(stream("/Subtype/Image/Width 1/Height 1", text("x")), ISO_8859_1);
        assertThat(finding(
                        page("/Resources<</XObject<</EF 4 0 R>>/Font<</EF<</Type/Font/ToUnicode 4 0 R>>>>>>", image)))
                .isEqualTo(fineWith());
    }

    @Test
    void a_refused_file_names_none() {
        var pdf = catalog(
                "/AF[<</F(a.xml)/EF<</F 4 0 R>>>>]/Pages 5 0 R",
                file(INVOICE),
                "<</Kids[" + "3 0 R ".repeat(201) + "]>>");
        var once = new String(pdf, StandardCharsets.ISO_8859_1).replace("/Pages 2 0 R", "/Other 2 0 R");
        assertThat(finding(text(once))).isEqualTo(new Finding(Verdict.TOO_MANY_PAGES, List.of()));
    }
}
