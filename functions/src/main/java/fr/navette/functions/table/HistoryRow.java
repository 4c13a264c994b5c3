package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Values;

/** A history entry's row. */
final class HistoryRow {
    private HistoryRow() {}

    static Row row(HistoryEntry entry) {
        return Row.of(
                Key.history(entry),
                Values.of("application", entry.application().value())
                        .with("at", entry.at())
                        .with("what", entry.what().name())
                        .with("who", entry.who().name())
                        .with("note", entry.note())
                        .with("by", entry.by().map(NamedPersonData::values))
                        .with("about", entry.about().map(NamedPersonData::values)),
                0);
    }

    static HistoryEntry entry(Stored stored) {
        var fields = stored.data();
        return new HistoryEntry(
                new ApplicationId(fields.text("application")),
                fields.instant("at"),
                HistoryEvent.valueOf(fields.text("what")),
                HistoryEntry.Actor.valueOf(fields.text("who")),
                fields.optionalText("note").orElse(""),
                fields.optionalObject("by", NamedPersonData::person),
                fields.optionalObject("about", NamedPersonData::person));
    }
}
