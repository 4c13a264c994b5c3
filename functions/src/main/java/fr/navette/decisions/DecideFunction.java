package fr.navette.decisions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.FieldCode;
import fr.navette.Fields;
import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Staff stage decisions. */
public final class DecideFunction implements RequestStreamHandler {
    private final StaffCommand command;

    public DecideFunction() {
        this(Wiring.ofEnvironment());
    }

    private DecideFunction(Wiring wiring) {
        this(
                wiring.clock(),
                new Decide(
                        wiring.calls(),
                        wiring.applications(),
                        wiring.committee(),
                        wiring.decisions(),
                        wiring.transactions()));
    }

    DecideFunction(InstantSource clock, Decide decide) {
        command = StaffCommand.changing(
                "decide",
                clock,
                event -> {
                    var call = new CallId(event.text("call"));
                    var wishes = event.list("decisions", DecideFunction::wish);
                    if (wishes.isEmpty()) throw event.invalid("decisions", FieldCode.REQUIRED);
                    return (confirmed, now) -> report(decide.by(call, wishes, now, confirmed));
                },
                "call",
                "decisions");
    }

    private static Decide.Wish wish(Fields fields) {
        fields.only("application", "outcome", "site", "note");
        return new Decide.Wish(
                new ApplicationId(fields.text("application")),
                fields.choice("outcome", Outcome.class, FieldCode.NOT_AN_OUTCOME),
                fields.optionalText("site"),
                fields.optionalText("note").orElse(""));
    }

    private static Map<String, Object> report(Decide.Staged staged) {
        var report = new LinkedHashMap<String, Object>();
        report.put("staged", staged.staged());
        report.put(
                "perSite", staged.perSite().stream().map(DecideFunction::site).toList());
        report.put("undecided", staged.undecided());
        report.put("underQuorum", staged.underQuorum());
        return report;
    }

    private static Map<String, Object> site(Decide.SiteUse use) {
        var site = new LinkedHashMap<String, Object>();
        site.put("site", use.site().id());
        site.put("places", use.site().places());
        site.put("accepted", use.accepted());
        site.put("over", Math.max(0, use.accepted() - use.site().places()));
        return site;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
