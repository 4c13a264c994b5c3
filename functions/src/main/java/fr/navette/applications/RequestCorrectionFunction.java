package fr.navette.applications;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.FieldCode;
import fr.navette.Fields;
import fr.navette.applications.RequestCorrection.Requested;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.calls.LocalTimes;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Staff ask an applicant to correct something. */
public final class RequestCorrectionFunction implements RequestStreamHandler {
    private static final int LONGEST_MESSAGE = 2_000;
    private final StaffCommand command;

    public RequestCorrectionFunction() {
        this(Wiring.ofEnvironment());
    }

    private RequestCorrectionFunction(Wiring wiring) {
        this(
                wiring.clock(),
                wiring.calls(),
                new RequestCorrection(wiring.calls(), wiring.applications(), wiring.transactions()));
    }

    RequestCorrectionFunction(InstantSource clock, Calls calls, RequestCorrection request) {
        command = StaffCommand.changing(
                "request-correction",
                clock,
                event -> {
                    var call = new CallId(event.text("call"));
                    var wanted = wanted(event, calls.get(call).zone());
                    var id = new ApplicationId(event.text("application"));
                    return (confirmed, now) -> report(request.by(call, id, wanted, now, confirmed));
                },
                "call",
                "application",
                "message",
                "fields",
                "until");
    }

    private static Correction wanted(Fields event, ZoneId zone) {
        var message = event.text("message");
        if (message.codePointCount(0, message.length()) > LONGEST_MESSAGE)
            throw event.invalid("message", FieldCode.TOO_LONG);
        var until = LocalTimes.time(event, "until", zone).atZone(zone).toInstant();
        return new Correction(message, event.texts("fields"), until);
    }

    private static Map<String, Object> report(Requested requested) {
        var correction = requested.application().correction().orElseThrow();
        var report = new LinkedHashMap<String, Object>();
        report.put("application", requested.application().id());
        report.put("startup", requested.application().startup());
        report.put("fields", correction.fields());
        report.put("until", correction.until());
        report.put("mails", requested.mails());
        return report;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
