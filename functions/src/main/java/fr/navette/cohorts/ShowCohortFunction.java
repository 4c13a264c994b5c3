package fr.navette.cohorts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.calls.CallId;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Staff see who is in a cohort. */
public final class ShowCohortFunction implements RequestStreamHandler {
    private final StaffCommand command;

    public ShowCohortFunction() {
        this(Wiring.ofEnvironment());
    }

    private ShowCohortFunction(Wiring wiring) {
        this(wiring.clock(), new ShowCohort(wiring.calls(), wiring.cohorts()));
    }

    ShowCohortFunction(InstantSource clock, ShowCohort showCohort) {
        command = StaffCommand.reading(
                "show-cohort",
                clock,
                event -> {
                    var cohort = new CallId(event.text("cohort"));
                    return (confirmed, now) -> report(cohort, showCohort.by(cohort));
                },
                "cohort");
    }

    private static Map<String, Object> report(CallId cohort, List<Place> places) {
        var report = new LinkedHashMap<String, Object>();
        report.put("cohort", cohort);
        report.put("places", places.stream().map(ShowCohortFunction::place).toList());
        return report;
    }

    private static Map<String, Object> place(Place place) {
        var json = new LinkedHashMap<String, Object>();
        json.put("application", place.application());
        json.put("startup", place.startup());
        json.put("site", place.site());
        json.put("track", place.track());
        json.put("state", place.state());
        json.put("since", place.since());
        return json;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
