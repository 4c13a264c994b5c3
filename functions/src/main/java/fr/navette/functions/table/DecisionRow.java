package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Outcome;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Values;

/** A decision's row. */
final class DecisionRow {
    private DecisionRow() {}

    static Row row(Decision decision) {
        var data = new Values()
                .with("call", decision.call().value())
                .with("application", decision.application().value())
                .with("outcome", decision.outcome().name())
                .with("site", decision.site())
                .with("declinedBy", decision.declinedBy())
                .with("note", decision.note())
                .with("stagedAt", decision.stagedAt())
                .with("announcedAt", decision.announcedAt());
        return Row.of(Key.decision(decision.call(), decision.application()), data, decision.version());
    }

    static Decision decision(Stored stored) {
        var fields = stored.data();
        return new Decision(
                new CallId(fields.text("call")),
                new ApplicationId(fields.text("application")),
                Outcome.valueOf(fields.text("outcome")),
                fields.optionalText("site").orElse(""),
                fields.texts("declinedBy"),
                fields.optionalText("note").orElse(""),
                fields.instant("stagedAt"),
                fields.optionalInstant("announcedAt"),
                stored.version());
    }
}
