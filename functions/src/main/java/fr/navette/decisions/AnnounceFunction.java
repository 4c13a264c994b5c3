package fr.navette.decisions;

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

/** Staff publish what is staged. */
public final class AnnounceFunction implements RequestStreamHandler {
    private final StaffCommand command;

    public AnnounceFunction() {
        this(Wiring.ofEnvironment());
    }

    private AnnounceFunction(Wiring wiring) {
        this(
                wiring.clock(),
                new Announce(wiring.calls(), wiring.applications(), wiring.decisions(), wiring.transactions()));
    }

    AnnounceFunction(InstantSource clock, Announce announce) {
        command = StaffCommand.changing(
                "announce",
                clock,
                event -> {
                    var call = new CallId(event.text("call"));
                    return (confirmed, now) -> report(call, announce.by(call, now, confirmed));
                },
                "call");
    }

    private static Map<String, Object> report(CallId call, Announce.Announced announced) {
        var report = new LinkedHashMap<String, Object>();
        report.put("accepted", announced.count(Outcome.ACCEPT));
        report.put("waitlisted", announced.count(Outcome.WAITLIST));
        report.put("declined", announced.count(Outcome.DECLINE));
        report.put("mails", announced.told().size());
        report.put("cohort", call);
        report.put("withdrawn", announced.withdrawn());
        report.put("told", announced.told().stream().map(AnnounceFunction::told).toList());
        return report;
    }

    private static Map<String, Object> told(Announce.Told told) {
        var row = new LinkedHashMap<String, Object>();
        row.put("application", told.application().id());
        row.put("startup", told.application().startup());
        row.put("outcome", told.decision().outcome());
        row.put("site", told.decision().site());
        row.put("email", told.application().email().address());
        return row;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
