package fr.navette.functions.calls;

import fr.navette.calls.Call;
import fr.navette.calls.CallChange;
import fr.navette.calls.CallForm;
import fr.navette.calls.OpenCall;
import fr.navette.decisions.AmendedPlaces;
import fr.navette.functions.decisions.SiteUseReport;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.OverCapacity;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.List;
import java.util.Map;

/** The open-call command: opens or amends a call. */
public record OpenCallFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Call> CALL =
            Field.object("call", new Texts("L'appel entier, en JSON", "The whole call, as JSON"), CallForm::read);

    public OpenCallFunction() {
        this(Wiring.ofEnvironment());
    }

    OpenCallFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var open = new OpenCall(
                ports.calls(), ports.callUse(), ports.digests(), ports.transactions(), ports.publishedCalls());
        var places = new AmendedPlaces(ports.applications(), ports.decisions(), ports.placeLedger());
        return StaffCommand.changing("open-call", ports.clock(), CALL, OverCapacity.OVER, OverCapacity.OVER_REASON)
                .reports(event -> {
                    var opened = open.open(event.get(CALL), OverCapacity.of(event), event.confirmed());
                    var report = report(opened, ports, event);
                    report.putAll(meaning(places.of(opened, event.now())));
                    return report;
                });
    }

    private static Values meaning(AmendedPlaces.Meaning meaning) {
        return Values.of("over", SiteUseReport.of(meaning.over())).with("staged", meaning.staged());
    }

    /** The report on a call that was opened or amended. */
    static Values report(OpenCall.Opened opened, Ports ports, StaffEvent event) {
        var call = opened.call();
        var now = event.now();
        var report = Values.of("call", call.id())
                .with("created", opened.created())
                .with("url", ports.siteUrl() + "/apply.html?call=" + call.id())
                .with(
                        "previews",
                        event.confirmed()
                                ? List.of()
                                : previews(ports.callPreviews().keep(call)))
                .with("zone", call.zone())
                .with("opensAt", call.opens())
                .with("closesAt", call.closes())
                .with("state", call.stateAt(now))
                .with("reopened", opened.isReopened(now))
                .with(
                        "changed",
                        opened.changed().stream().map(OpenCallFunction::change).toList());
        report.putAll(CallSummary.of(call, event.language()));
        return report;
    }

    private static List<Values> previews(Map<Language, String> urls) {
        return urls.entrySet().stream()
                .map(url -> Values.of("language", url.getKey().tag()).with("url", url.getValue()))
                .toList();
    }

    private static Map<String, Object> change(CallChange change) {
        return Values.of("field", change.field())
                .with("before", change.before())
                .with("after", change.after());
    }
}
