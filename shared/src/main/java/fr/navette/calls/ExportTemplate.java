package fr.navette.calls;

import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named selection of columns and applications for exports.
 *
 * @param columns names of {@link ExportColumn}, or {@code answers.<question>}; empty means all
 * @param status names of statuses; empty means all but drafts
 */
public record ExportTemplate(String id, Texts title, List<String> columns, List<String> status) {
    private static final String ANSWERS = "answers.";
    static final int MAX_COLUMNS = 500;

    public ExportTemplate {
        columns = List.copyOf(columns);
        status = List.copyOf(status);
    }

    static ExportTemplate read(Fields fields) {
        return new ExportTemplate(
                fields.id("id"), fields.translated("title"), fields.texts("columns"), fields.texts("status"));
    }

    /** The question of a column with answers; empty for other columns. */
    public static Optional<String> question(String column) {
        return Optional.of(column)
                .filter(name -> name.startsWith(ANSWERS))
                .map(name -> name.substring(ANSWERS.length()));
    }

    /** The column with the answers to a question. */
    public static String column(Question question) {
        return ANSWERS + question.id();
    }

    Map<String, Object> fields() {
        return new Values()
                .with("id", id)
                .with("title", title.byLanguage())
                .with("columns", columns)
                .with("status", status);
    }
}
