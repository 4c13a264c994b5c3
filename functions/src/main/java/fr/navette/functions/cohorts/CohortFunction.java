package fr.navette.functions.cohorts;

import fr.navette.applications.ApplicationView;
import fr.navette.cohorts.Place;
import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.applications.ApplicationJson;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.offers.AnswerOffer;

/** Lets a founder accept or refuse the offer of a place in a cohort. */
public record CohortFunction(Api api) implements ApiHandler {
    public CohortFunction() {
        this(Wiring.ofEnvironment());
    }

    CohortFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var offer = new AnswerOffer(ports.calls(), ports.applications(), ports.transactions(), Place::of);
        return new Api(ports.sessions(), ports.clock())
                .on("POST /api/applications/{id}/offer/acceptance", r -> {
                    var person = r.applicantWithoutBody();
                    return shown(offer.accept(person, r.application(), r.arrived()));
                })
                .on("POST /api/applications/{id}/offer/refusal", r -> {
                    var person = r.applicant().person();
                    var reason = r.body(body -> body.optionalText("reason").orElse(""));
                    return shown(offer.refuse(person, r.application(), reason, r.arrived()));
                });
    }

    private static Answer shown(ApplicationView view) {
        return Answer.ok(ApplicationJson.of(view)).version(view.application().version());
    }
}
