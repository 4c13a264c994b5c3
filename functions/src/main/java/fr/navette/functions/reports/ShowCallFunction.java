package fr.navette.functions.reports;

import fr.navette.applications.Status;
import fr.navette.calls.CallForm;
import fr.navette.calls.CloneCall;
import fr.navette.committee.Reading;
import fr.navette.functions.decisions.SiteUseReport;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.mail.MailJson;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.mail.MailState;
import fr.navette.reports.Attention;
import fr.navette.reports.ShowCall;
import fr.navette.text.Language;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
                ports.placeLedger(),
                ports.outbox(),
                ports.erasures(),
                ports.followReviews());
        return StaffCommand.readOnly("show-call", ports.clock(), Field.CALL)
                .reports(event -> report(show.show(event.get(Field.CALL), event.now()), event.language(), event.now()));
    }

    private static Map<String, Object> report(ShowCall.Overview overview, Language language, Instant now) {
        var call = overview.call();
        var applications = overview.applications();
        var report = Values.of("call", call.id())
                .with("title", call.title().in(language))
                .with(
                        "attention",
                        overview.attention().stream()
                                .map(ShowCallFunction::attention)
                                .toList())
                .with("state", call.stateAt(now))
                .with("zone", call.zone())
                .with("closesAt", call.closes())
                .with("daysLeft", call.daysLeft(now))
                .with("drafts", applications.getOrDefault(Status.DRAFT, 0L))
                .with("submitted", applications.getOrDefault(Status.SUBMITTED, 0L))
                .with("withdrawn", applications.getOrDefault(Status.WITHDRAWN, 0L));
        for (var status : Status.values())
            if (status.isDecided()) report.put(name(status), applications.getOrDefault(status, 0L));
        return report.with("staged", overview.staged())
                .with("erased", overview.erased())
                .with("documentsWaiting", overview.documentsWaiting())
                .with("documentsRefused", overview.documentsRefused())
                .with("funnel", funnel(overview))
                .with("readings", readings(overview.readings()))
                .with("offers", offers(applications))
                .with("sites", SiteUseReport.of(overview.sites()))
                .with("mails", mails(overview.mails()))
                .with(
                        "undelivered",
                        overview.undelivered().stream().map(MailJson::of).toList())
                .with(
                        "templates",
                        call.exports().stream()
                                .map(template -> Values.of("template", template.id())
                                        .with("title", template.title().in(language)))
                                .toList())
                .with("definition", CallForm.fields(call))
                .with("nextYear", nextYear(CloneCall.Changes.ofNextYear(call)));
    }

    /** The fields of clone-call for the same days a year later. */
    private static Map<String, Object> nextYear(CloneCall.Changes changes) {
        return Values.of("id", changes.id())
                .with("opensAt", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(changes.opensAt()))
                .with("closesAt", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(changes.closesAt()));
    }

    private static Map<String, Object> offers(Map<Status, Long> counted) {
        return Values.of("open", counted.getOrDefault(Status.OFFERED, 0L))
                .with("accepted", counted.getOrDefault(Status.ENROLLED, 0L))
                .with("refused", counted.getOrDefault(Status.REFUSED, 0L))
                .with("expired", counted.getOrDefault(Status.EXPIRED, 0L));
    }

    /** The way of the applications, each step out of the one before. */
    private static Map<String, Object> funnel(ShowCall.Overview overview) {
        var counted = overview.applications();
        long started = counted.values().stream().mapToLong(count -> count).sum();
        long decided = counted.entrySet().stream()
                .filter(entry -> entry.getKey().isDecided())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return Values.of("started", started)
                .with("sent", started - counted.getOrDefault(Status.DRAFT, 0L))
                .with("read", overview.read())
                .with("decided", decided)
                .with("in", counted.getOrDefault(Status.ENROLLED, 0L));
    }

    private static Map<String, Object> attention(Attention attention) {
        return Values.of("what", attention.what()).with("count", attention.count());
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
                .with("unknown", counted.getOrDefault(MailState.UNKNOWN, 0L))
                .with("settled", counted.getOrDefault(MailState.SETTLED, 0L));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
