package fr.navette.functions.exports;

import static fr.navette.Given.demoScores;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.committee.Review;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.storage.Write;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCallFunctionTest {
    private static final Map<String, BigDecimal> SCORES = demoScores(5, 5, 5, 5, 5, 3);

    private final World world = new World();
    private final ExportCallFunction export = new ExportCallFunction(world);

    private Map<String, Object> report(Event event) {
        return Fields.of(event.toStaff(export)).map("report");
    }

    private byte[] exported(Event event) {
        return world.exports.at(report(event).get("url"));
    }

    private static Event as(String format) {
        return Event.of("export-call/demo").with("format", format);
    }

    private void leaHasReadAda() {
        world.adaHasSubmitted();
        var review = new Review(SCORES, "for myself", "Belle équipe", true, 1);
        world.memory.commit(Write.put(world.leaIsToReadIt().reviewed(review)));
    }

    private static List<List<String>> rows(byte[] xlsx) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getRawValue() == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private static String pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void the_report_has_a_url_for_ten_minutes_and_nothing_is_changed() {
        leaHasReadAda();
        var before = world.memory.everything();
        var answer = Event.of("export-call/demo").confirmed().toStaff(export);
        var name = "blanchemaille-demo-candidatures-2026-11-25.xlsx";
        assertThat(answer)
                .isEqualTo(Map.of(
                        "command",
                        "export-call",
                        "confirmed",
                        false,
                        "report",
                        Map.of(
                                "call",
                                "blanchemaille-demo",
                                "url",
                                "https://files.example/exports/blanchemaille-demo/1/" + name,
                                "expiresAt",
                                "2026-11-25T11:10:00+01:00",
                                "rows",
                                BigDecimal.ONE,
                                "name",
                                name,
                                "zone",
                                "Europe/Paris")));
        assertThat(world.memory.everything()).isEqualTo(before);
    }

    @Test
    void a_template_selects_columns_and_applications() throws IOException {
        leaHasReadAda();
        var event = as("CSV").with("template", "partners").with("language", "en");
        assertThat(new String(exported(event), StandardCharsets.UTF_8).lines().toList())
                .startsWith("\uFEFFNumber,Start-up,Contact person,E-mail,Site,Track,Your project in one sentence,"
                        + "\"Your website, if there is one\"")
                .element(1)
                .asString()
                .startsWith("01AP-PLIC,Fil & Cie,Ada Lefèvre,ada@example.org,\"Blanchemaille, Roubaix\",Incubator,");
        assertThat(report(event)).containsEntry("name", "blanchemaille-demo-applications-2026-11-25.csv");
    }

    @Test
    void all_columns_are_those_of_the_call() throws IOException {
        leaHasReadAda();
        var rows = rows(exported(as("xlsx")));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .startsWith("Numéro", "Start-up", "Personne de contact", "E-mail", "Statut")
                .hasSize(14 + 14);
        assertThat(rows.getLast()).contains("01AP-PLIC", "envoyée", "95.5", "Présentation.pdf");
    }

    @Test
    void readings_are_without_names_and_private_notes() throws IOException {
        leaHasReadAda();
        var rows = rows(exported(as("readings")));
        assertThat(rows.getFirst())
                .startsWith("Numéro", "Start-up", "Lecteur", "État", "Note sur 100", "Équipe")
                .endsWith("Commentaire");
        assertThat(rows.getLast())
                .containsExactly(
                        "01AP-PLIC",
                        "Fil & Cie",
                        "Lecteur 1",
                        "terminée",
                        "95.5",
                        "5",
                        "5",
                        "5",
                        "5",
                        "5",
                        "3",
                        "Belle équipe");
        assertThat(rows(exported(as("readings").with("withNames", true))).getLast())
                .contains("Léa Martin");
    }

    @Test
    void a_book_has_reviews_and_names_only_if_asked() throws IOException {
        leaHasReadAda();
        assertThat(pages(exported(as("book"))))
                .contains("01AP-PLIC Fil & Cie", "Votre projet en une phrase", "mercredi 25 novembre 2026")
                .doesNotContain("Belle équipe", "Léa Martin", "for myself");
        assertThat(pages(exported(as("book").with("withReviews", true))))
                .contains("Belle équipe", "Lecteur 1", "95,5")
                .doesNotContain("Léa Martin", "for myself");
        assertThat(pages(exported(as("book").with("withReviews", true).with("withNames", true))))
                .contains("Léa Martin");
    }

    @Test
    void dossiers_are_one_pdf_each() throws IOException {
        leaHasReadAda();
        var files = Unzipped.of(exported(as("dossiers")));
        assertThat(files).containsOnlyKeys("01AP-PLIC Fil & Cie.pdf");
        assertThat(pages(files.get("01AP-PLIC Fil & Cie.pdf"))).contains("Fil & Cie");
    }

    @Test
    void documents_are_checked_files_in_folders() throws IOException {
        world.adaHasSubmitted();
        assertThat(Unzipped.of(exported(as("documents"))))
                .containsExactly(Map.entry("01AP-PLIC Fil & Cie/deck Présentation.pdf", World.DECK));
    }

    @Test
    void a_file_that_is_gone_is_left_out() throws IOException {
        world.adaHasSubmitted();
        world.files.purge(world.memory.documents().of(World.ADAS).getFirst());
        assertThat(Unzipped.of(exported(as("documents")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "readings", "book", "dossiers", "documents"})
    void a_draft_is_not_exported(String format) {
        world.adaHasAnswered();
        assertThat(report(as(format))).containsEntry("rows", BigDecimal.ZERO);
    }

    @Test
    void an_unknown_format_or_template_is_refused_and_nothing_is_stored() {
        assertThat(Fields.of(as("PDF").toStaff(export)).map("refused"))
                .containsEntry("fields", Map.of("format", "NOT_AN_OPTION"));
        assertThat(Fields.of(as("csv").with("template", "nothing").toStaff(export))
                        .map("refused"))
                .containsEntry("fields", Map.of("template", "NOT_KNOWN"));
        assertThat(Fields.of(as("csv").with("call", "nothing").toStaff(export)).map("refused"))
                .containsEntry("code", "CALL_UNKNOWN");
        assertThat(world.exports.isEmpty()).isTrue();
    }

    @Test
    void the_desk_names_the_formats_in_words() {
        assertThat(Event.empty().with("call", "blanchemaille-demo").toDesk(export, Map.of()))
                .contains("value=\"xlsx\"", "recueil : toutes les candidatures en un PDF");
    }
}
