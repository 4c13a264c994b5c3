package fr.navette.calls;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.applications.Status;
import fr.navette.committee.Reading;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Staff see where a call stands. */
public final class ShowCallFunction implements RequestStreamHandler {
    private final StaffCommand command;

    public ShowCallFunction() {
        this(Wiring.ofEnvironment());
    }

    private ShowCallFunction(Wiring wiring) {
        this(
                wiring.clock(),
                new ShowCall(
                        wiring.calls(),
                        wiring.applications(),
                        wiring.documents(),
                        wiring.committee(),
                        wiring.outbox()));
    }

    ShowCallFunction(InstantSource clock, ShowCall showCall) {
        command = StaffCommand.reading(
                "show-call",
                clock,
                event -> {
                    var call = new CallId(event.text("call"));
                    return (confirmed, now) -> report(showCall.by(call), now);
                },
                "call");
    }

    private static Map<String, Object> report(ShowCall.Standing standing, Instant now) {
        var call = standing.call();
        var applications = standing.applications();
        var report = new LinkedHashMap<String, Object>();
        report.put("call", call.id());
        report.put("state", call.stateAt(now));
        report.put("closesAt", call.closes());
        report.put("drafts", applications.getOrDefault(Status.DRAFT, 0L));
        report.put("submitted", applications.getOrDefault(Status.SUBMITTED, 0L));
        report.put("withdrawn", applications.getOrDefault(Status.WITHDRAWN, 0L));
        for (var status : Status.values())
            if (status.isDecided())
                report.put(status.name().toLowerCase(Locale.ROOT), applications.getOrDefault(status, 0L));
        report.put("documentsWaiting", standing.documentsWaiting());
        report.put("readings", readings(standing.readings()));
        report.put("mails", mails(standing.mails()));
        report.put(
                "undelivered",
                standing.undelivered().stream().map(ShowCallFunction::mail).toList());
        return report;
    }

    private static Map<String, Object> mail(Mail mail) {
        var json = new LinkedHashMap<String, Object>();
        json.put("mail", mail.id());
        json.put("letter", mail.letter());
        json.put("to", mail.to().address());
        json.put("state", mail.state());
        json.put("problem", mail.problem());
        return json;
    }

    private static Map<String, Object> readings(Map<Reading.State, Long> counted) {
        var readings = new LinkedHashMap<String, Object>();
        for (var state : Reading.State.values())
            readings.put(state.name().toLowerCase(Locale.ROOT), counted.getOrDefault(state, 0L));
        return readings;
    }

    private static Map<String, Object> mails(Map<MailState, Long> counted) {
        long pending = counted.entrySet().stream()
                .filter(e -> e.getKey().isUnderWay())
                .mapToLong(Map.Entry::getValue)
                .sum();
        var mails = new LinkedHashMap<String, Object>();
        mails.put("pending", pending);
        mails.put("sent", counted.getOrDefault(MailState.SENT, 0L));
        mails.put("failed", counted.getOrDefault(MailState.FAILED, 0L));
        mails.put("unknown", counted.getOrDefault(MailState.UNKNOWN, 0L));
        return mails;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
