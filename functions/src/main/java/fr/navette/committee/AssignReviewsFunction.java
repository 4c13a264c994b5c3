package fr.navette.committee;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.calls.LocalTimes;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Map;

/** Staff give every application its readers. */
public final class AssignReviewsFunction implements RequestStreamHandler {
    private final StaffCommand command;

    public AssignReviewsFunction() {
        this(Wiring.ofEnvironment());
    }

    private AssignReviewsFunction(Wiring wiring) {
        this(
                wiring.clock(),
                wiring.calls(),
                new AssignReviews(
                        wiring.calls(),
                        wiring.applications(),
                        wiring.committee(),
                        wiring.transactions(),
                        wiring.secrets()));
    }

    AssignReviewsFunction(InstantSource clock, Calls calls, AssignReviews assign) {
        command = StaffCommand.changing(
                "assign-reviews",
                clock,
                event -> {
                    var call = calls.get(new CallId(event.text("call")));
                    var dueAt = LocalTimes.optionalInstant(event, "dueAt", call.zone());
                    return (confirmed, now) -> report(assign.by(call.id(), dueAt, now, confirmed));
                },
                "call",
                "dueAt");
    }

    private static Map<String, Object> report(AssignReviews.Assigned assigned) {
        var report = new LinkedHashMap<String, Object>();
        report.put("assigned", assigned.assigned());
        report.put("perApplication", ends(assigned.perApplication()));
        report.put("perMember", ends(assigned.perMember()));
        report.put("dueAt", assigned.dueAt());
        report.put(
                "unmet",
                assigned.unmet().stream().map(AssignReviewsFunction::unmet).toList());
        return report;
    }

    private static Map<String, Object> unmet(AssignReviews.Unmet unmet) {
        var row = new LinkedHashMap<String, Object>();
        row.put("application", unmet.application());
        row.put("reason", "NOT_ENOUGH_READERS");
        row.put("lacking", unmet.lacking());
        return row;
    }

    private static Map<String, Integer> ends(IntSummaryStatistics statistics) {
        return statistics.getCount() == 0
                ? Map.of("min", 0, "max", 0)
                : Map.of("min", statistics.getMin(), "max", statistics.getMax());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
