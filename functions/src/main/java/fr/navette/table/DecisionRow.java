package fr.navette.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Outcome;
import fr.navette.table.Row.Stored;
import java.util.LinkedHashMap;

/** A decision as it is stored. */
final class DecisionRow {
    private DecisionRow() {}

    static Row row(Decision decision) {
        var data = new LinkedHashMap<String, Object>();
        data.put("call", decision.call().value());
        data.put("application", decision.application().value());
        data.put("outcome", decision.outcome().name());
        data.put("site", decision.site());
        data.put("note", decision.note());
        data.put("stagedAt", decision.stagedAt());
        data.put("announcedAt", decision.announcedAt());
        return Row.of(Key.decision(decision.call(), decision.application()), data, decision.version());
    }

    static Decision decision(Stored stored) {
        var fields = stored.data();
        return new Decision(
                new CallId(fields.text("call")),
                new ApplicationId(fields.text("application")),
                Outcome.valueOf(fields.text("outcome")),
                fields.optionalText("site").orElse(""),
                fields.optionalText("note").orElse(""),
                fields.instant("stagedAt"),
                fields.optionalInstant("announcedAt"),
                stored.version());
    }
}
