package fr.navette.cohorts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.api.Answer;
import fr.navette.api.Api;
import fr.navette.applications.ApplicationJson;
import fr.navette.applications.Dossier;
import fr.navette.decisions.AnswerOffer;
import fr.navette.identity.Sessions;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** What a founder does on the way into a cohort: accept or refuse the offer. */
public final class CohortFunction implements RequestStreamHandler {
    private final Api api;

    public CohortFunction() {
        this(Wiring.ofEnvironment());
    }

    private CohortFunction(Wiring wiring) {
        this(
                wiring.sessions(),
                wiring.clock(),
                new AnswerOffer(wiring.calls(), wiring.applications(), wiring.transactions()));
    }

    CohortFunction(Sessions sessions, InstantSource clock, AnswerOffer offer) {
        api = new Api(sessions, clock)
                .on("POST /api/applications/{id}/offer/acceptance", r -> {
                    var person = r.applicant().person();
                    r.body().only();
                    return shown(offer.accept(person, r.application(), r.arrived()));
                })
                .on("POST /api/applications/{id}/offer/refusal", r -> {
                    var person = r.applicant().person();
                    var reason = r.body().only("reason").optionalText("reason").orElse("");
                    return shown(offer.refuse(person, r.application(), reason, r.arrived()));
                });
    }

    private static Answer shown(Dossier dossier) {
        return Answer.ok(ApplicationJson.of(dossier))
                .version(dossier.application().version());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        api.answer(in, out, context);
    }
}
