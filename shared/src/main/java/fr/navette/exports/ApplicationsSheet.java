package fr.navette.exports;

import fr.navette.answers.AnswerInWords;
import fr.navette.calls.Call;
import fr.navette.calls.ExportColumn;
import fr.navette.calls.ExportTemplate;
import fr.navette.calls.Question;
import fr.navette.calls.Track;
import fr.navette.decisions.Ranking.Ranked;
import fr.navette.documents.Document;
import fr.navette.people.Email;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The applications of a call as a table: one row each, answers typed where they are numbers or days. */
record ApplicationsSheet(Call call, Language language) {
    /**
     * @param columns names as in templates; empty means all
     */
    Sheet of(List<ExportedApplication> applications, List<String> columns) {
        var shown = columns.isEmpty() ? all() : columns;
        return new Sheet(
                call.title().in(language),
                shown.stream().map(this::label).toList(),
                applications.stream()
                        .map(application -> shown.stream()
                                .map(column -> cell(column, application))
                                .toList())
                        .toList());
    }

    private List<String> all() {
        return Stream.concat(
                        Arrays.stream(ExportColumn.values()).map(ExportColumn::wire),
                        call.questions().stream().map(ExportTemplate::column))
                .toList();
    }

    private String label(String column) {
        return question(column)
                .map(Question::label)
                .orElseGet(() -> ExportColumn.of(column).orElseThrow().label())
                .in(language);
    }

    private Optional<Question> question(String column) {
        return ExportTemplate.question(column)
                .flatMap(id ->
                        call.questions().stream().filter(q -> q.id().equals(id)).findFirst());
    }

    private Cell cell(String column, ExportedApplication application) {
        return question(column)
                .map(question -> answer(question, application.answers().get(question.id())))
                .orElseGet(() -> cell(ExportColumn.of(column).orElseThrow(), application));
    }

    private Cell answer(Question question, Object answer) {
        return switch (answer) {
            case null -> Cell.EMPTY;
            case BigDecimal number -> new Cell.Number(number);
            default ->
                switch (question.kind()) {
                    case DATE -> day(answer.toString());
                    case LINE, PARAGRAPH, CHOICE, CHOICES, NUMBER, MONEY, URL, PHONE, SIREN, FOUNDERS, CONSENT ->
                        new Cell.Text(new AnswerInWords(language).of(question, answer));
                };
        };
    }

    /** A day that was never completed stays as typed. */
    private static Cell day(String answer) {
        try {
            return new Cell.Day(LocalDate.parse(answer));
        } catch (DateTimeParseException notYetADate) {
            return new Cell.Text(answer);
        }
    }

    private Cell cell(ExportColumn column, ExportedApplication exported) {
        var summary = exported.summary();
        var application = exported.application();
        return switch (column) {
            case NUMBER -> text(summary.number().orElse(""));
            case STARTUP -> text(summary.startup());
            case CONTACT -> text(summary.contact());
            case EMAIL -> text(summary.email().map(Email::address).orElse(""));
            case STATUS -> text(StatusInWords.of(summary.status()).in(language));
            case LANGUAGE -> text(application.language().tag());
            case TRACK ->
                text(summary.track()
                        .flatMap(call::track)
                        .map(Track::title)
                        .map(title -> title.in(language))
                        .orElse(""));
            case SITES -> text(summary.sites().stream().map(call::siteName).collect(Collectors.joining("\n")));
            case SITE -> text(call.siteName(summary.site()));
            case STARTED_AT -> time(application.startedAt());
            case SUBMITTED_AT -> summary.submittedAt().map(this::time).orElse(Cell.EMPTY);
            case DOCUMENTS ->
                text(exported.documents().stream().map(Document::name).collect(Collectors.joining("\n")));
            case READS ->
                new Cell.Number(
                        BigDecimal.valueOf(exported.ranked().map(Ranked::reads).orElse(0)));
            case SCORE ->
                exported.ranked().map(Ranked::score).<Cell>map(Cell.Number::new).orElse(Cell.EMPTY);
        };
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    private Cell time(Instant instant) {
        return new Cell.Time(LocalDateTime.ofInstant(instant, call.zone()).truncatedTo(ChronoUnit.SECONDS));
    }
}
