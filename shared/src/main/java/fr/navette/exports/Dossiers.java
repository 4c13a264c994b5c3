package fr.navette.exports;

import fr.navette.text.Language;
import java.util.List;

/**
 * Applications as people read them on paper.
 *
 * @param title of the call
 * @param subtitle the day of the export, and how many there are
 */
public record Dossiers(String title, String subtitle, Language language, List<Printed> all) {
    public Dossiers {
        all = List.copyOf(all);
    }

    /**
     * One application.
     *
     * @param name of its file, without extension
     * @param heading number and start-up
     * @param documents the names of its files
     * @param reviews empty if they are left out
     */
    public record Printed(
            String name,
            String heading,
            List<Line> facts,
            List<Line> answers,
            List<String> documents,
            List<PrintedReview> reviews) {}

    public record Line(String label, String text) {}

    /**
     * @param reader the name, or a number
     * @param comment for committee and staff; may be empty
     */
    public record PrintedReview(String reader, List<Line> scores, String comment) {}
}
