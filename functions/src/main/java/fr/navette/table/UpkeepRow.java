package fr.navette.table;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Reminder;
import fr.navette.applications.Upkeep;
import fr.navette.table.Row.Stored;
import java.util.LinkedHashMap;

/** What is to be done for an application when its time comes, as it is stored. */
final class UpkeepRow {
    private UpkeepRow() {}

    static Row row(Upkeep upkeep) {
        var data = new LinkedHashMap<String, Object>();
        data.put("application", upkeep.application().value());
        data.put("kind", upkeep.kind().name());
        data.put("dueAt", upkeep.dueAt());
        data.put("reminded", upkeep.reminded().stream().map(Reminder::name).toList());
        data.put("noticedAt", upkeep.noticedAt());
        return Row.of(Key.upkeep(upkeep.application(), upkeep.kind()), data, upkeep.version())
                .due(Row.Kind.UPKEEP, upkeep.dueAt());
    }

    static Upkeep upkeep(Stored stored) {
        var fields = stored.data();
        return new Upkeep(
                new ApplicationId(fields.text("application")),
                Upkeep.Kind.valueOf(fields.text("kind")),
                fields.instant("dueAt"),
                fields.texts("reminded").stream().map(Reminder::valueOf).toList(),
                fields.optionalInstant("noticedAt"),
                stored.version());
    }
}
