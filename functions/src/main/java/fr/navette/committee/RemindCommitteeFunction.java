package fr.navette.committee;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.calls.CallId;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Staff remind those who still have something to read. */
public final class RemindCommitteeFunction implements RequestStreamHandler {
    private final StaffCommand command;

    public RemindCommitteeFunction() {
        this(Wiring.ofEnvironment());
    }

    private RemindCommitteeFunction(Wiring wiring) {
        this(
                wiring.clock(),
                new RemindCommittee(
                        wiring.calls(),
                        wiring.applications(),
                        wiring.committee(),
                        wiring.outbox(),
                        wiring.transactions(),
                        wiring.secrets()));
    }

    RemindCommitteeFunction(InstantSource clock, RemindCommittee remind) {
        command = StaffCommand.changing(
                "remind-committee",
                clock,
                event -> {
                    var call = new CallId(event.text("call"));
                    return (confirmed, now) -> report(remind.by(call, now, confirmed));
                },
                "call");
    }

    private static Map<String, Object> report(RemindCommittee.Reminded reminded) {
        var report = new LinkedHashMap<String, Object>();
        report.put("reminded", reminded.reminded());
        report.put("upToDate", reminded.upToDate());
        report.put("alreadyToday", reminded.alreadyToday());
        report.put("unreachable", reminded.unreachable());
        return report;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
