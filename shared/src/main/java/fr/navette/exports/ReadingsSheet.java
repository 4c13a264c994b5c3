package fr.navette.exports;

import fr.navette.calls.Call;
import fr.navette.committee.Reading;
import fr.navette.committee.Score;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The readings of a call as a table: one row each, with a column for each criterion. Private notes stay out. */
record ReadingsSheet(Call call, Language language, Readers readers) {
    private static final List<Texts> BEFORE = List.of(
            new Texts("Numéro", "Number"),
            new Texts("Start-up", "Start-up"),
            new Texts("Lecteur", "Reader"),
            new Texts("État", "State"),
            new Texts("Note sur 100", "Score out of 100"));
    private static final Texts COMMENT = new Texts("Commentaire", "Comment");

    /**
     * @param readings of these applications
     */
    Sheet of(List<ExportedApplication> applications, List<Reading> readings) {
        var rows = applications.stream()
                .flatMap(application -> readings.stream()
                        .filter(r ->
                                r.application().equals(application.summary().application()))
                        .sorted(Comparator.comparing(readers::of))
                        .map(reading -> row(application, reading)))
                .toList();
        return new Sheet(call.title().in(language), header(), rows);
    }

    private List<String> header() {
        return Stream.of(
                        BEFORE.stream(),
                        call.criteria().stream().map(criterion -> criterion.label()),
                        Stream.of(COMMENT))
                .flatMap(labels -> labels)
                .map(label -> label.in(language))
                .toList();
    }

    private List<Cell> row(ExportedApplication application, Reading reading) {
        var review = reading.review();
        boolean isDone = reading.state() == Reading.State.DONE;
        var row = new ArrayList<Cell>();
        row.add(new Cell.Text(application.summary().number().orElse("")));
        row.add(new Cell.Text(application.summary().startup()));
        row.add(new Cell.Text(readers.of(reading)));
        row.add(new Cell.Text(state(reading.state()).in(language)));
        row.add(isDone ? new Cell.Number(Score.rounded(Score.of(call, review), 1)) : Cell.EMPTY);
        for (var criterion : call.criteria()) {
            var score = review.scores().get(criterion.id());
            row.add(isDone && score != null ? new Cell.Number(score) : Cell.EMPTY);
        }
        row.add(new Cell.Text(isDone ? review.comment() : ""));
        return row;
    }

    private static Texts state(Reading.State state) {
        return switch (state) {
            case OPEN -> new Texts("à faire", "open");
            case DONE -> new Texts("terminée", "done");
            case RECUSED -> new Texts("déport", "recused");
        };
    }
}
