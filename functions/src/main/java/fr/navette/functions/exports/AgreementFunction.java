package fr.navette.functions.exports;

import fr.navette.exports.ExportAgreement;
import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;

/** Hands representatives of a project what they have signed, as a PDF. */
public record AgreementFunction(Api api) implements ApiHandler {
    public AgreementFunction() {
        this(Wiring.primed(AgreementFunction::api));
    }

    AgreementFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var export = new ExportAgreement(
                ports.calls(), ports.projectPlaces(), ports.cohorts(), ports.exports(), new ExportFiles(ports.files()));
        return new Api(ports.sessions(), ports.clock())
                .on(
                        "GET /api/projects/{id}/agreement",
                        r -> Answer.ok(Values.of(
                                "url",
                                export.signedBy(r.applicant().person(), r.application())
                                        .url())));
    }
}
