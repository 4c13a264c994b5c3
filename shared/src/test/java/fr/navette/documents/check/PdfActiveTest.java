package fr.navette.documents.check;

import static fr.navette.documents.Uploaded.text;
import static fr.navette.documents.check.RawPdf.annotation;
import static fr.navette.documents.check.RawPdf.catalog;
import static fr.navette.documents.check.RawPdf.deflated;
import static fr.navette.documents.check.RawPdf.link;
import static fr.navette.documents.check.RawPdf.packed;
import static fr.navette.documents.check.RawPdf.page;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.documents.Uploaded;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfActiveTest {
    private static final String SCRIPT = "<</S/JavaScript/JS(app.alert\\(1\\))>>";

    private static Verdict verdict(byte[] pdf) {
        return FileCheck.of(FileType.PDF, pdf).verdict();
    }

    @Test
    void every_unsafe_verdict_has_the_state_unsafe() {
        for (var verdict : Verdict.values())
            if (verdict.name().startsWith("PDF_"))
                assertThat(verdict.state()).as(verdict.name()).isEqualTo(DocumentState.UNSAFE);
    }

    @Test
    void a_script_is_found_wherever_it_hangs() {
        assertThat(verdict(catalog("/OpenAction" + SCRIPT))).isEqualTo(Verdict.PDF_SCRIPT);
        assertThat(verdict(catalog("/AA<</WC 4 0 R>>", SCRIPT))).isEqualTo(Verdict.PDF_SCRIPT);
        assertThat(verdict(catalog("/Names<</JavaScript<</Names[(a)4 0 R]>>>>", SCRIPT)))
                .isEqualTo(Verdict.PDF_SCRIPT);
        assertThat(verdict(page("/AA<</O" + SCRIPT + ">>"))).isEqualTo(Verdict.PDF_SCRIPT);
        assertThat(verdict(annotation("/Subtype/Link/A" + SCRIPT))).isEqualTo(Verdict.PDF_SCRIPT);
        assertThat(verdict(catalog("/AcroForm<</Fields[<</FT/Tx/T(a)/AA<</K" + SCRIPT + ">>>>]>>")))
                .isEqualTo(Verdict.PDF_SCRIPT);
        assertThat(verdict(catalog("/Outlines<</First 4 0 R>>", "<</Title(a)/A" + SCRIPT + ">>")))
                .isEqualTo(Verdict.PDF_SCRIPT);
    }

    @Test
    void a_script_behind_another_action_is_found() {
        var first = "<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Named/N/NextPage/Next 5 0 R>>]>>";
        assertThat(verdict(catalog("/OpenAction 4 0 R", first, SCRIPT))).isEqualTo(Verdict.PDF_SCRIPT);
    }

    @Test
    void a_script_is_found_under_another_spelling_and_in_a_stream() {
        assertThat(verdict(catalog("/OpenAction<</S/J#61vaScript/#4aS(app.alert\\(1\\))>>")))
                .isEqualTo(Verdict.PDF_SCRIPT);
        var stream = "<</Length 12>>stream\napp.alert(1)\nendstream";
        assertThat(verdict(catalog("/OpenAction<</S/Rendition/JS 4 0 R>>", stream)))
                .isEqualTo(Verdict.PDF_SCRIPT);
    }

    @Test
    void a_script_in_a_compressed_object_stream_is_found_however_often_it_is_compressed() {
        var list = text("4 0 " + SCRIPT);
        var once = deflated(list);
        assertThat(verdict(packed("/FlateDecode", once, 4, 1, "/OpenAction 4 0 R")))
                .isEqualTo(Verdict.PDF_SCRIPT);
        assertThat(verdict(packed("[/FlateDecode/FlateDecode]", deflated(once), 4, 1, "/OpenAction 4 0 R")))
                .isEqualTo(Verdict.PDF_SCRIPT);
    }

    @Test
    void an_object_stream_that_cannot_be_decoded_is_broken() {
        var list = text("4 0 " + SCRIPT);
        for (var filter : new String[] {"/DCTDecode", "/Unheard", "[/FlateDecode 7]", " 7"})
            assertThat(verdict(packed(filter, list, 4, 1, "/OpenAction 4 0 R")))
                    .as(filter)
                    .isEqualTo(Verdict.BROKEN);
        var five = "[/AHx/AHx/AHx/AHx/AHx]";
        assertThat(verdict(packed(five, list, 4, 1, "/OpenAction 4 0 R"))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void content_behind_an_owner_password_is_searched() {
        assertThat(verdict(Uploaded.aProtectedPdf(
                        "", pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEqualTo(Verdict.PDF_SCRIPT);
    }

    @Test
    void an_action_that_opens_programs_or_other_files_is_unsafe() {
        for (var action : new String[] {
            "/S/Launch/F(calc.exe)",
            "/S/Launch/Win<</F(cmd.exe)>>",
            "/S/GoToR/F(other.pdf)/D[0/Fit]",
            "/S/GoToE/T<</R/C/N(a)>>",
            "/S/Thread/F(other.pdf)/D 0",
            "/S/ImportData/F(data.fdf)"
        })
            assertThat(verdict(catalog("/OpenAction<<" + action + ">>")))
                    .as(action)
                    .isEqualTo(Verdict.PDF_LAUNCH);
    }

    @Test
    void a_form_that_submits_its_input_is_unsafe() {
        assertThat(verdict(annotation("/Subtype/Widget/FT/Btn/A<</S/SubmitForm/F(http://evil.example)>>")))
                .isEqualTo(Verdict.PDF_SENDS);
    }

    @Test
    void embedded_files_are_unsafe() {
        var file = "<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream";
        var spec = "<</Type/Filespec/F(a.exe)/EF<</F 4 0 R>>>>";
        assertThat(verdict(catalog("/Names<</EmbeddedFiles<</Names[(a)" + spec + "]>>>>", file)))
                .isEqualTo(Verdict.PDF_EMBEDDED_FILES);
        assertThat(verdict(catalog("/AF[" + spec + "]", file))).isEqualTo(Verdict.PDF_EMBEDDED_FILES);
        assertThat(verdict(annotation("/Subtype/FileAttachment/FS(a)"))).isEqualTo(Verdict.PDF_EMBEDDED_FILES);
        assertThat(verdict(annotation("/Subtype/FileAttachment"))).isEqualTo(Verdict.PDF_EMBEDDED_FILES);
        assertThat(verdict(page("/PieceInfo 4 0 R", file))).isEqualTo(Verdict.PDF_EMBEDDED_FILES);
        assertThat(verdict(catalog("/Names<</EmbeddedFiles<</Names[]>>>>"))).isEqualTo(Verdict.FINE);
        assertThat(verdict(page("/PieceInfo<</EF<<>>>>"))).isEqualTo(Verdict.FINE);
    }

    @Test
    void films_and_3d_models_are_unsafe() {
        for (var kind : new String[] {"RichMedia", "3D", "Movie", "Sound", "Screen"})
            assertThat(verdict(annotation("/Subtype/" + kind))).isEqualTo(Verdict.PDF_MEDIA);
        for (var action : new String[] {
            "/S/Sound/Sound 3 0 R",
            "/S/Movie/Annotation 3 0 R",
            "/S/Rendition/OP 0",
            "/S/GoTo3DView/TA 3 0 R",
            "/S/RichMediaExecute/TA 3 0 R"
        })
            assertThat(verdict(catalog("/OpenAction<<" + action + ">>")))
                    .as(action)
                    .isEqualTo(Verdict.PDF_MEDIA);
    }

    @Test
    void a_stream_of_another_file_is_unsafe() {
        for (var elsewhere : new String[] {
            "/F(http://evil.example/a)",
            "/F<</F(\\\\\\\\server\\\\share)>>",
            "/F 5 0 R",
            "/Subtype/Form/Ref<</F(other.pdf)/Page 0>>"
        })
            assertThat(verdict(catalog("/A 4 0 R", "<<" + elsewhere + "/Length 1>>stream\na\nendstream", "(other)")))
                    .as(elsewhere)
                    .isEqualTo(Verdict.PDF_LAUNCH);
        assertThat(verdict(catalog("/A 4 0 R", "<</F/FlateDecode/Ref[]/Length 1>>stream\na\nendstream")))
                .isEqualTo(Verdict.FINE);
        assertThat(verdict(catalog("/StructTreeRoot<</K<</S/Reference/F(a)/Ref<<>>>>>>")))
                .isEqualTo(Verdict.FINE);
    }

    @Test
    void an_image_may_have_any_name() {
        var image = "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>"
                + "stream\na\nendstream";
        for (var name : new String[] {"JS", "XFA", "EF", "URI", "S", "F", "Ref", "Launch", "FS"})
            assertThat(verdict(page("/Resources<</XObject<</" + name + " 4 0 R>>>>", image)))
                    .as(name)
                    .isEqualTo(Verdict.FINE);
        assertThat(verdict(page("/Resources<</XObject<</JS 4 0 R/S 4 0 R/XFA 4 0 R>>>>", image)))
                .isEqualTo(Verdict.FINE);
    }

    @Test
    void an_xfa_form_is_unsafe() {
        assertThat(verdict(catalog("/AcroForm<</Fields[]/XFA[(template)4 0 R]>>", "null")))
                .isEqualTo(Verdict.PDF_XFA);
        assertThat(verdict(catalog("/AcroForm<</XFA 4 0 R>>", "<</Length 1>>stream\na\nendstream")))
                .isEqualTo(Verdict.PDF_XFA);
        assertThat(verdict(catalog("/AcroForm<</Fields[]/XFA null>>"))).isEqualTo(Verdict.FINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org/a?b=c#d",
                "HTTP://EXAMPLE.ORG",
                " https://example.org",
                "mailto:ada@example.org?subject=Bonjour",
                "tel:+33320000000",
                "www.example.org",
                "www.example.org:8080/page",
                "example.org:443",
                "page.html#top",
                "sms:+33612345678?body=Bonjour",
                "whatsapp://send?phone=33612345678",
                "geo:50.69,3.17",
                "webcal://example.org/agenda.ics",
                "ftp://ftp.example.org/deck",
                "callto:ada",
                "skype:ada?call",
                "facetime:ada@example.org",
                "maps://?q=Roubaix",
                "slack://channel?id=1",
                "notion://www.notion.so/page",
                "about:blank",
                "About:Blank",
                "localhost:3000",
                "localhost:3000/demo?a#b",
                "url:https://example.org",
                "Note:see annex",
                "Note: see annex 2 (page 3)",
                "Annexe:1/2",
                "R\\351f\\351rence:voir annexe",
                "#top",
                ""
            })
    void ordinary_links_are_fine(String uri) {
        assertThat(verdict(link(uri))).isEqualTo(Verdict.FINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " \\t JavaScript:alert(1)",
                "java\\nscript:alert(1)",
                "\\001javascript:alert(1)",
                "file:///C:/Windows/System32/calc.exe",
                "C:\\\\Windows\\\\calc.exe",
                "\\\\\\\\server\\\\share",
                "data:text/html,<script>",
                "ms-word:ofe|u|http://evil.example",
                "smb://server/share",
                "//server/share",
                "/\\\\server/share",
                " \\n//server/share",
                "FILE:deck.pdf",
                "file:deck.pdf",
                "vbscript:MsgBox(1)",
                "url:javascript:alert(1)",
                "URL:url:file:///etc/passwd",
                "\\357\\273\\277javascript:alert(1)",
                "view-source:https://example.org",
                "search-ms:query=a&crumb=location:evil.example",
                "MS-Excel:ofe|u|https://evil.example",
                "ms-msdt:/id",
                "about:config",
                "shell:startup",
                "D:deck.pdf",
                "c:/deck.pdf",
                "unheard://example.org",
                "Note:\\\\\\\\server\\\\share",
                "javascript:1/alert(1)"
            })
    void odd_links_are_unsafe(String uri) {
        assertThat(verdict(link(uri))).isEqualTo(Verdict.PDF_ODD_LINK);
    }

    @Test
    void an_odd_base_for_links_is_unsafe() {
        assertThat(verdict(catalog("/URI<</Base(javascript:)>>"))).isEqualTo(Verdict.PDF_ODD_LINK);
        assertThat(verdict(catalog("/URI<</Base(https://example.org/)>>"))).isEqualTo(Verdict.FINE);
        assertThat(verdict(catalog("/URI<<>>"))).isEqualTo(Verdict.FINE);
    }

    @Test
    void names_that_only_look_like_actions_are_fine() {
        var tags = "<</Type/StructTreeRoot/K[<</S/Launch/K 0>><</S/JavaScript>><</S/Thread>>]>>";
        assertThat(verdict(catalog("/StructTreeRoot 4 0 R", tags))).isEqualTo(Verdict.FINE);
        assertThat(verdict(page("/Resources<</Font<</JS<</Type/Font>>/S<<>>>>>>")))
                .isEqualTo(Verdict.FINE);
    }
}
