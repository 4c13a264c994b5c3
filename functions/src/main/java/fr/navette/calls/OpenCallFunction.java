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

/** Staff open a call, or amend one. */
public final class OpenCallFunction implements RequestStreamHandler {
    private final StaffCommand command;

    public OpenCallFunction() {
        this(Wiring.ofEnvironment());
    }

    private OpenCallFunction(Wiring wiring) {
        this(
                wiring.clock(),
                new OpenCall(wiring.calls(), wiring.applications(), wiring.transactions(), wiring.published()),
                wiring.siteUrl());
    }

    OpenCallFunction(InstantSource clock, OpenCall openCall, String siteUrl) {
        command = StaffCommand.changing(
                "open-call",
                clock,
                event -> {
                    var call = event.object("call", CallForm::read);
                    return (confirmed, now) -> report(openCall.by(call, confirmed), siteUrl, now);
                },
                "call");
    }

    private static Map<String, Object> report(OpenCall.Opened opened, String siteUrl, Instant now) {
        var report = new LinkedHashMap<String, Object>();
        report.put("call", opened.call().id());
        report.put("created", opened.created());
        report.put("url", siteUrl + "/apply.html?call=" + opened.call().id());
        report.put("opensAt", opened.call().opens());
        report.put("closesAt", opened.call().closes());
        report.put("state", opened.call().stateAt(now));
        report.put(
                "changed",
                opened.changed().stream().map(OpenCallFunction::change).toList());
        return report;
    }

    private static Map<String, Object> change(CallChange change) {
        var row = new LinkedHashMap<String, Object>();
        row.put("field", change.field());
        row.put("before", change.before());
        row.put("after", change.after());
        return row;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
