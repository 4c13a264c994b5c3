package fr.navette.table;

import fr.navette.applications.ApplicationId;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import fr.navette.table.Row.Stored;
import java.util.Map;

/** A line of an application's history as it is stored. */
final class EntryRow {
    private EntryRow() {}

    static Row row(Entry entry) {
        return Row.of(
                Key.entry(entry),
                Map.of(
                        "application", entry.application().value(),
                        "at", entry.at(),
                        "what", entry.what().name(),
                        "who", entry.who().name(),
                        "note", entry.note()),
                0);
    }

    static Entry entry(Stored stored) {
        var fields = stored.data();
        return new Entry(
                new ApplicationId(fields.text("application")),
                fields.instant("at"),
                Event.valueOf(fields.text("what")),
                Entry.Actor.valueOf(fields.text("who")),
                fields.optionalText("note").orElse(""));
    }
}
