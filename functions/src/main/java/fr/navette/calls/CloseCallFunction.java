package fr.navette.calls;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Staff close a call by hand. */
public final class CloseCallFunction implements RequestStreamHandler {
    private final StaffCommand command;

    public CloseCallFunction() {
        this(Wiring.ofEnvironment());
    }

    private CloseCallFunction(Wiring wiring) {
        this(
                wiring.clock(),
                wiring.calls(),
                new CloseCall(wiring.calls(), wiring.applications(), wiring.transactions(), wiring.published()));
    }

    CloseCallFunction(InstantSource clock, Calls calls, CloseCall closeCall) {
        command = StaffCommand.changing(
                "close-call",
                clock,
                event -> {
                    var call = calls.get(new CallId(event.text("call")));
                    var at = LocalTimes.optionalInstant(event, "at", call.zone());
                    return (confirmed, now) -> report(closeCall.by(call.id(), at, now, confirmed), now);
                },
                "call",
                "at");
    }

    private static Map<String, Object> report(Call closed, Instant now) {
        var report = new LinkedHashMap<String, Object>();
        report.put("call", closed.id());
        report.put("closesAt", closed.closes());
        report.put("state", closed.stateAt(now));
        return report;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
