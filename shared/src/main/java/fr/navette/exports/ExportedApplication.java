package fr.navette.exports;

import fr.navette.applications.Application;
import fr.navette.applications.Summary;
import fr.navette.decisions.Ranking.Ranked;
import fr.navette.documents.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application with all that an export may show of it.
 *
 * @param documents those of the submission
 * @param ranked its reviews; empty without a finished one
 */
record ExportedApplication(
        Summary summary, Application application, List<Document> documents, Optional<Ranked> ranked) {
    /** The submitted answers; a draft's are not handed out. */
    Map<String, Object> answers() {
        return application.submission().map(sent -> sent.content().answers()).orElse(Map.of());
    }

    /** The number and the start-up, in names and headings. */
    String heading() {
        return (summary.number().orElse("") + " " + summary.startup()).strip();
    }

    /** The heading as the name of a folder or a file. */
    String pathName() {
        return PathName.safe(heading());
    }
}
