package fr.navette.functions.reports;

import fr.navette.applications.Status;
import fr.navette.calls.CallForm;
import fr.navette.committee.Reading;
import fr.navette.decisions.SiteUse;
import fr.navette.functions.mail.MailJson;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffHandler;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.mail.MailState;
import fr.navette.reports.ShowCall;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** The show-call command: shows the state of a call in numbers. */
public record ShowCallFunction(StaffCommand command) implements StaffHandler {
    public ShowCallFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowCallFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var show = new ShowCall(
                ports.calls(),
                ports.applications(),
                ports.documents(),
                ports.committee(),
                ports.decisions(),
                ports.outbox());
        return StaffCommand.readOnly("show-call", ports.clock(), Field.CALL)
                .reports(event -> report(show.show(event.get(Field.CALL)), event.now()));
    }

    private static Map<String, Object> report(ShowCall.Overview overview, Instant now) {
        var call = overview.call();
        var applications = overview.applications();
        var report = Values.of("call", call.id())
                .with("state", call.stateAt(now))
                .with("closesAt", call.closes())
                .with("daysLeft", call.daysLeft(now))
                .with("drafts", applications.getOrDefault(Status.DRAFT, 0L))
                .with("submitted", applications.getOrDefault(Status.SUBMITTED, 0L))
                .with("withdrawn", applications.getOrDefault(Status.WITHDRAWN, 0L));
        for (var status : Status.values())
            if (status.isDecided()) report.put(name(status), applications.getOrDefault(status, 0L));
        return report.with("staged", overview.staged())
                .with("documentsWaiting", overview.documentsWaiting())
                .with("documentsRefused", overview.documentsRefused())
                .with("readings", readings(overview.readings()))
                .with("offers", offers(applications))
                .with(
                        "sites",
                        overview.sites().stream().map(ShowCallFunction::site).toList())
                .with("mails", mails(overview.mails()))
                .with(
                        "undelivered",
                        overview.undelivered().stream().map(MailJson::of).toList())
                .with("definition", CallForm.fields(call));
    }

    private static Map<String, Object> offers(Map<Status, Long> counted) {
        return Values.of("open", counted.getOrDefault(Status.OFFERED, 0L))
                .with("accepted", counted.getOrDefault(Status.ENROLLED, 0L))
                .with("refused", counted.getOrDefault(Status.REFUSED, 0L))
                .with("expired", counted.getOrDefault(Status.EXPIRED, 0L));
    }

    private static Map<String, Object> site(SiteUse use) {
        return Values.of("site", use.site().id())
                .with("name", use.site().name())
                .with("places", use.site().places())
                .with("accepted", use.accepted());
    }

    private static Map<String, Object> readings(Map<Reading.State, Long> counted) {
        var readings = new Values();
        for (var state : Reading.State.values()) readings.put(name(state), counted.getOrDefault(state, 0L));
        return readings;
    }

    private static Map<String, Object> mails(Map<MailState, Long> counted) {
        long pending = counted.entrySet().stream()
                .filter(e -> e.getKey().isUnderWay())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return Values.of("pending", pending)
                .with("sent", counted.getOrDefault(MailState.SENT, 0L))
                .with("failed", counted.getOrDefault(MailState.FAILED, 0L))
                .with("unknown", counted.getOrDefault(MailState.UNKNOWN, 0L));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
