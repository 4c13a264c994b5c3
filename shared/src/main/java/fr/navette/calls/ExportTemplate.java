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
 * @param site ids of sites, chosen by the applicant or offered; empty means all
 * @param track ids of tracks; empty means all
 * @param outcome names of announced outcomes; empty means any, and none
 */
public record ExportTemplate(
        String id,
        Texts title,
        List<String> columns,
        List<String> status,
        List<String> site,
        List<String> track,
        List<String> outcome) {
    /** The names of all statuses, which a call does not know otherwise. */
    public static final List<String> STATUSES = List.of(
            "DRAFT",
            "SUBMITTED",
            "WITHDRAWN",
            "INELIGIBLE",
            "OFFERED",
            "WAITLISTED",
            "DECLINED",
            "ENROLLED",
            "REFUSED",
            "EXPIRED",
            "DEFERRED",
            "LEFT");

    /** The names of all outcomes. */
    public static final List<String> OUTCOMES = List.of("ACCEPT", "WAITLIST", "DECLINE");

    private static final String ANSWERS = "answers.";
    static final int MAX_COLUMNS = 500;

    public ExportTemplate {
        columns = List.copyOf(columns);
        status = List.copyOf(status);
        site = List.copyOf(site);
        track = List.copyOf(track);
        outcome = List.copyOf(outcome);
    }

    static ExportTemplate read(Fields fields) {
        return new ExportTemplate(
                fields.id("id"),
                fields.translated("title"),
                fields.texts("columns"),
                fields.texts("status"),
                fields.texts("site"),
                fields.texts("track"),
                fields.texts("outcome"));
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
                .with("status", status)
                .with("site", site)
                .with("track", track)
                .with("outcome", outcome);
    }
}
