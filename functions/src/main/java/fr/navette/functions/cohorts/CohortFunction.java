package fr.navette.functions.cohorts;

import fr.navette.applications.ApplicationView;
import fr.navette.cohorts.EnterCohort;
import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.api.ReadAhead;
import fr.navette.functions.applications.ApplicationJson;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.offers.AnswerOffer;
import java.util.Optional;

/** Lets a founder accept or refuse the offer of a place in a cohort, or ask for the next cohort. */
public record CohortFunction(Api api) implements ApiHandler {
    private static final int MAX_CHARS = 2_000;

    public CohortFunction() {
        this(Wiring.primed(CohortFunction::api));
    }

    CohortFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var calls = ports.calls();
        var applications = ports.applications();
        var ahead = new ReadAhead(applications, calls);
        var offer = new AnswerOffer(
                calls,
                applications,
                ports.placeLedger(),
                ports.fillPlaces(),
                ports.transactions(),
                new EnterCohort(ports.projectPlaces()));
        return new Api(ports.sessions(), ports.clock())
                .on("POST /api/applications/{id}/offer/acceptance", ahead.before(r -> {
                    var person = r.applicant().person();
                    var site = r.body(CohortFunction::site);
                    return shown(offer.accept(person, r.application(), site, r.arrived()));
                }))
                .on("POST /api/applications/{id}/offer/refusal", ahead.before(r -> {
                    var person = r.applicant().person();
                    var refusal = r.body(body -> new Refusal(site(body), reason(body)));
                    return shown(offer.refuse(person, r.application(), refusal.site(), refusal.reason(), r.arrived()));
                }))
                .on("POST /api/applications/{id}/offer/deferral", ahead.before(r -> {
                    var person = r.applicant().person();
                    var sentence = r.body(body -> limited(body, "sentence", body.text("sentence")));
                    return shown(offer.defer(person, r.application(), sentence, r.arrived()));
                }));
    }

    private record Refusal(Optional<String> site, String reason) {}

    private static Optional<String> site(Fields body) {
        return body.optionalText("site");
    }

    private static String reason(Fields body) {
        return limited(body, "reason", body.optionalText("reason").orElse(""));
    }

    private static String limited(Fields body, String name, String text) {
        if (text.codePointCount(0, text.length()) > MAX_CHARS) throw body.invalid(name, FieldCode.TOO_LONG);
        return text;
    }

    private static Answer shown(ApplicationView view) {
        return Answer.ok(ApplicationJson.of(view)).version(view.application().version());
    }
}
