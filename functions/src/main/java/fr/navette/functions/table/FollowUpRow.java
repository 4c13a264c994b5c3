package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.DraftReminder;
import fr.navette.applications.FollowUp;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Values;

/** A follow-up's row. */
final class FollowUpRow {
    private FollowUpRow() {}

    static Row row(FollowUp followUp) {
        var data = new Values()
                .with("application", followUp.application().value())
                .with("kind", followUp.kind().name())
                .with("dueAt", followUp.dueAt())
                .with(
                        "reminded",
                        followUp.reminded().stream().map(DraftReminder::name).toList())
                .with("noticedAt", followUp.noticedAt());
        return Row.of(Key.followUp(followUp.application(), followUp.kind()), data, followUp.version())
                .due(Row.Kind.FOLLOW_UP, followUp.dueAt());
    }

    static FollowUp followUp(Stored stored) {
        var fields = stored.data();
        return new FollowUp(
                new ApplicationId(fields.text("application")),
                FollowUp.Kind.valueOf(fields.text("kind")),
                fields.instant("dueAt"),
                fields.texts("reminded").stream().map(DraftReminder::valueOf).toList(),
                fields.optionalInstant("noticedAt"),
                stored.version());
    }
}
