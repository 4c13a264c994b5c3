package fr.navette.exports;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCall;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aQuestion;
import static fr.navette.Given.aSlot;
import static fr.navette.Given.aSubmission;
import static fr.navette.Given.answers;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.InMemoryExports;
import fr.navette.applications.Application;
import fr.navette.applications.Content;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.ExportTemplate;
import fr.navette.calls.Question;
import fr.navette.calls.QuestionKind;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.decisions.Outcome;
import fr.navette.documents.Document;
import fr.navette.documents.Scan;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.exports.Dossiers.Line;
import fr.navette.exports.Dossiers.PrintedReview;
import fr.navette.exports.ExportCall.Request;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.offers.Offer;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportCallTest {
    private static final List<Question> QUESTIONS = List.of(
            aQuestion("pitch", QuestionKind.LINE, true, 140),
            aQuestion("revenue", QuestionKind.MONEY, false, 140),
            aQuestion("founded", QuestionKind.DATE, false, 140));

    private final InMemory memory = new InMemory();
    private final InMemoryExports exports = new InMemoryExports();
    private final List<Export> written = new ArrayList<>();
    private final ExportCall export = new ExportCall(
            memory.calls(), memory.applications(), memory.committee(), exports, (content, out) -> written.add(content));

    @BeforeEach
    void a_call_with_templates() {
        var columns = List.of("email", "answers.pitch", "submittedAt");
        List<String> any = List.of();
        memory.commit(Write.put(with(
                aCall(QUESTIONS, List.of(aSlot("deck", false))),
                new ExportTemplate("drafts", Given.text("Brouillons"), columns, List.of("DRAFT"), any, any, any),
                aFilter("roubaix", any, List.of("blanchemaille"), any, any),
                aFilter("accelerated", any, any, List.of("accelerator"), any),
                aFilter("accepted", any, any, any, List.of("ACCEPT")),
                aFilter("both", List.of("SUBMITTED"), List.of("blanchemaille"), List.of("incubator"), any))));
    }

    private static ExportTemplate aFilter(
            String id, List<String> status, List<String> site, List<String> track, List<String> outcome) {
        return new ExportTemplate(id, Given.text(id), List.of("startup"), status, site, track, outcome);
    }

    private static Call with(Call c, ExportTemplate... templates) {
        return new Call(
                c.id(),
                c.title(),
                c.opensAt(),
                c.closesAt(),
                c.zone(),
                c.grace(),
                c.tracks(),
                c.sites(),
                c.questions(),
                c.documents(),
                c.criteria(),
                c.readsPerApplication(),
                c.quorum(),
                c.offerDays(),
                c.decisionBy(),
                List.of(templates),
                c.filling(),
                c.jury(),
                c.cohort(),
                c.closedAt(),
                c.version());
    }

    private Application sent(String address, String startup, Object... more) {
        var typed = new LinkedHashMap<>(answers(startup).answers());
        typed.putAll(Given.map(more));
        var content =
                new Content(typed, answers(startup).sites(), answers(startup).track());
        var draft = aDraftOf(address);
        var deck = deck(draft);
        memory.commit(Write.put(deck));
        memory.commit(Write.put(deck.checked(Verdict.FINE, "v1")));
        return stored(
                memory,
                draft.saved(content, 0, NOW)
                        .submitted(aSubmission(content, deck.id()), NOW)
                        .application());
    }

    private static Document deck(Application application) {
        return aDocument(application, "deck", "Présentation.pdf", FileType.PDF, new byte[] {1});
    }

    private void read(Application application, String comment) {
        var reading = Reading.assigned(aMember("lea@example.org"), application.id(), NOW);
        memory.commit(Write.put(reading));
        memory.commit(Write.put(
                reading.reviewed(new Review(scores("team", 5, "market", 3), "for myself", comment, true, 1))));
    }

    private Export exported(ExportFormat format, boolean names, boolean reviews, String template) {
        export.export(new Request(CALL, format, names, reviews, template), Language.FR, NOW);
        return written.getLast();
    }

    private Sheet sheet(ExportFormat format, String template) {
        return switch (exported(format, false, false, template)) {
            case Export.Csv csv -> csv.sheet();
            case Export.Spreadsheet spreadsheet -> spreadsheet.sheet();
            case Export.Book _, Export.Booklet _, Export.Booklets _, Export.Archive _ -> throw new AssertionError();
        };
    }

    private Dossiers dossiers(boolean names, boolean reviews) {
        return ((Export.Book) exported(ExportFormat.BOOK, names, reviews, "")).dossiers();
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    @Test
    void a_row_has_typed_values_in_the_order_of_the_columns() {
        read(sent("ada@example.org", "Fil", "revenue", new BigDecimal("1234.5"), "founded", "2025-02-28"), "");
        assertThat(sheet(ExportFormat.XLSX, ""))
                .isEqualTo(new Sheet(
                        "Appel 2027",
                        List.of(
                                "Numéro",
                                "Start-up",
                                "Personne de contact",
                                "E-mail",
                                "Statut",
                                "Langue",
                                "Parcours",
                                "Sites, par préférence",
                                "Site",
                                "Commencée",
                                "Envoyée",
                                "Documents",
                                "Lectures",
                                "Note",
                                "pitch",
                                "revenue",
                                "founded"),
                        List.of(List.of(
                                text("ABCD-1234"),
                                text("Fil"),
                                text("Ada Lefèvre"),
                                text("ada@example.org"),
                                text("envoyée"),
                                text("fr"),
                                text("incubator"),
                                text("Blanchemaille, Roubaix\nEuraTechnologies, Lille"),
                                text("Blanchemaille, Roubaix"),
                                new Cell.Time(LocalDateTime.parse("2026-12-01T11:00")),
                                new Cell.Time(LocalDateTime.parse("2026-12-01T11:00")),
                                text("Présentation.pdf"),
                                new Cell.Number(BigDecimal.ONE),
                                new Cell.Number(new BigDecimal("83.3")),
                                text("Des tissus de Roubaix"),
                                new Cell.Number(new BigDecimal("1234.5")),
                                new Cell.Day(LocalDate.parse("2025-02-28"))))));
    }

    @Test
    void what_was_never_completed_stays_as_typed() {
        sent("ada@example.org", "Fil", "revenue", "beaucoup", "founded", "bientôt");
        assertThat(sheet(ExportFormat.CSV, "").rows().getFirst()).endsWith(text("beaucoup"), text("bientôt"));
        assertThat(sheet(ExportFormat.CSV, "").rows().getFirst())
                .contains(new Cell.Number(BigDecimal.ZERO), Cell.EMPTY);
    }

    @Test
    void a_template_may_name_drafts_but_their_answers_are_not_exported() {
        sent("ada@example.org", "Fil");
        var draft = aDraftOf("bob@example.org");
        stored(memory, draft.saved(answers("Toile"), 0, NOW));
        assertThat(sheet(ExportFormat.CSV, "drafts").rows())
                .isEqualTo(List.of(List.of(text("bob@example.org"), Cell.EMPTY, Cell.EMPTY)));
        assertThat(sheet(ExportFormat.CSV, "").rows()).hasSize(1);
        assertThat(((Export.Archive) exported(ExportFormat.DOCUMENTS, false, false, "drafts")).files())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"roubaix, Fil Toile", "accelerated, Lin", "accepted, Toile", "both, Fil"})
    void a_template_chooses_by_site_track_and_announced_outcome(String template, String startups) {
        sent("ada@example.org", "Fil");
        var lin = aDraftOf("bob@example.org");
        var elsewhere = new Content(answers("Lin").answers(), List.of("euratechnologies"), Optional.of("accelerator"));
        stored(
                memory,
                lin.saved(elsewhere, 0, NOW)
                        .submitted(aSubmission(elsewhere), NOW)
                        .application());
        var toile = sent("eve@example.org", "Toile");
        var offer = Optional.of(Offer.until("blanchemaille", LATER, NOW));
        memory.commit(Write.put(toile.announced(Status.OFFERED, offer, NOW).application()));
        memory.commit(Write.put(toile.announced(Status.OFFERED, offer, NOW)
                .application()
                .accepted(NOW)
                .application()));
        assertThat(sheet(ExportFormat.CSV, template).rows())
                .isEqualTo(Arrays.stream(startups.split(" "))
                        .map(startup -> List.of(text(startup)))
                        .toList());
    }

    @Test
    void a_template_may_name_every_status_and_every_outcome() {
        assertThat(ExportTemplate.STATUSES)
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Status::name).toList());
        assertThat(ExportTemplate.OUTCOMES)
                .containsExactlyElementsOf(
                        Arrays.stream(Outcome.values()).map(Outcome::name).toList());
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void applications_are_in_the_order_of_their_names(ExportFormat format) {
        sent("bob@example.org", "Zèbre");
        sent("ada@example.org", "Écru");
        stored(memory, aDraftOf("eve@example.org"));
        for (var member : List.of("lea@example.org", "omar@example.org"))
            for (var application : memory.applications().summaries(CALL))
                if (application.isReadable())
                    memory.commit(Write.put(Reading.assigned(aMember(member), application.application(), NOW)));
        var content = exported(format, false, false, "");
        assertThat(content.rows()).isEqualTo(format == ExportFormat.READINGS ? 4 : 2);
        assertThat(content.toString()).containsSubsequence("Écru", "Zèbre");
    }

    @Test
    void readers_have_numbers_unless_they_are_named() {
        read(sent("ada@example.org", "Fil"), "Belle équipe");
        var review = List.of(new Line("Note sur 100", "83,3"), new Line("team", "5"), new Line("market", "3"));
        assertThat(dossiers(false, true).all().getFirst().reviews())
                .containsExactly(new PrintedReview("Lecteur 1", review, "Belle équipe"));
        assertThat(dossiers(false, false).all().getFirst().reviews()).isEmpty();
        memory.commit(Write.put(aMember("lea@example.org")));
        assertThat(dossiers(true, true).all().getFirst().reviews())
                .containsExactly(new PrintedReview("Léa Martin", review, "Belle équipe"));
        assertThat(written.toString()).doesNotContain("for myself");
    }

    @Test
    void a_recusal_and_an_open_reading_show_no_score() {
        var application = sent("ada@example.org", "Fil");
        var reading = Reading.assigned(aMember("lea@example.org"), application.id(), NOW);
        memory.commit(Write.put(reading));
        assertThat(sheet(ExportFormat.READINGS, "").rows().getFirst())
                .containsExactly(
                        text("ABCD-1234"),
                        text("Fil"),
                        text("Lecteur 1"),
                        text("à faire"),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY);
        memory.commit(Write.put(reading.recused(new Reading.Recusal(Reading.Recusal.Ground.CONFLICT, "ma sœur"))));
        assertThat(sheet(ExportFormat.READINGS, "").rows().getFirst()).contains(text("déport"));
        assertThat(dossiers(false, true).all().getFirst().reviews()).isEmpty();
    }

    @Test
    void a_dossier_has_facts_answers_and_names_of_files() {
        sent("ada@example.org", "Fil & Cie");
        var printed = dossiers(false, false);
        assertThat(printed.subtitle()).isEqualTo("mardi 1er décembre 2026 · 1 candidature");
        assertThat(printed.all()).singleElement().satisfies(dossier -> {
            assertThat(dossier.name()).isEqualTo("ABCD-1234 Fil & Cie.pdf");
            assertThat(dossier.heading()).isEqualTo("ABCD-1234 Fil & Cie");
            assertThat(dossier.facts())
                    .contains(new Line("Parcours", "incubator"), new Line("E-mail", "ada@example.org"));
            assertThat(dossier.answers())
                    .containsExactly(
                            new Line("Personne de contact", "Ada Lefèvre"), new Line("pitch", "Des tissus de Roubaix"));
            assertThat(dossier.documents()).containsExactly("Présentation.pdf");
        });
    }

    @Test
    void only_checked_files_are_in_the_archive_each_under_a_name_of_its_own() {
        sent("ada@example.org", "Fil/Cie");
        sent("bob@example.org", "fil cie");
        var eve = sent("eve@example.org", "Toile");
        var deck = memory.documents().of(eve.id()).getFirst();
        memory.commit(Write.put(deck.checked(Verdict.PASSWORD, "v1")));
        assertThat(((Export.Archive) exported(ExportFormat.DOCUMENTS, false, false, "")).files())
                .extracting(Export.Packed::path)
                .containsExactlyInAnyOrder(
                        "ABCD-1234 Fil Cie/deck Présentation.pdf", "ABCD-1234 fil cie/deck Présentation (2).pdf");
    }

    @Test
    void the_file_is_named_after_call_content_and_day() {
        sent("ada@example.org", "Fil");
        var done = export.export(new Request(CALL, ExportFormat.BOOK, false, false, ""), Language.EN, NOW);
        assertThat(done.name()).isEqualTo("blanchemaille-2027-book-2026-12-01.pdf");
        assertThat(done.rows()).isEqualTo(1);
        assertThat(done.url()).isEqualTo("https://files.example/exports/blanchemaille-2027/1/" + done.name());
        assertThat(done.expiresAt()).isEqualTo(NOW.plusSeconds(600));
        assertThat(((Export.Book) written.getLast()).dossiers().subtitle())
                .isEqualTo("Tuesday 1 December 2026 · 1 application");
    }

    @Test
    void an_unknown_template_and_an_archive_of_more_than_5_gb_are_refused() {
        assertThat(refusal(() -> exported(ExportFormat.CSV, false, false, "nothing"))
                        .fields())
                .isEqualTo(Map.of("template", FieldCode.NOT_KNOWN));
        var huge = new Document(
                deck(aDraftOf("ada@example.org")).id(),
                aDraftOf("ada@example.org").id(),
                CALL,
                "deck",
                "deck.pdf",
                FileType.PDF,
                5_000_000_001L,
                "",
                Verdict.FINE,
                List.of(),
                "v1",
                Scan.NOT_WANTED,
                Optional.empty(),
                0,
                NOW,
                Optional.empty(),
                Optional.empty(),
                1);
        var application = sent("bob@example.org", "Fil");
        var summary = memory.applications().summaries(CALL).getFirst();
        var exported = new ExportedApplication(summary, application, List.of(huge), Optional.empty());
        assertThat(refusal(() -> Archived.of(List.of(exported))).reason()).isEqualTo(Reason.EXPORT_TOO_LARGE);
        assertThat(exports.isEmpty()).isTrue();
    }
}
