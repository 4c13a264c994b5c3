package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.functions.table.Row.Stored;
import java.util.Map;

/** A history entry's row. */
final class HistoryRow {
    private HistoryRow() {}

    static Row row(HistoryEntry entry) {
        return Row.of(
                Key.history(entry),
                Map.of(
                        "application", entry.application().value(),
                        "at", entry.at(),
                        "what", entry.what().name(),
                        "who", entry.who().name(),
                        "note", entry.note()),
                0);
    }

    static HistoryEntry entry(Stored stored) {
        var fields = stored.data();
        return new HistoryEntry(
                new ApplicationId(fields.text("application")),
                fields.instant("at"),
                HistoryEvent.valueOf(fields.text("what")),
                HistoryEntry.Actor.valueOf(fields.text("who")),
                fields.optionalText("note").orElse(""));
    }
}
