package fr.navette.functions.applications;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Receipt;
import fr.navette.applications.VerifyReceipt;
import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Fields;
import java.util.Map;

/** Verifies receipts for anybody, without access to applications. */
public record ReceiptsFunction(Api api) implements ApiHandler {
    public ReceiptsFunction() {
        this(Wiring.ofEnvironment());
    }

    ReceiptsFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var verify = new VerifyReceipt(ports.seals());
        return Api.withoutSessions(ports.clock()).on("POST /api/receipts/verification", r -> {
            var shown = r.body(Shown::read);
            return Answer.ok(Map.of("genuine", verify.verify(shown.application(), shown.receipt())));
        });
    }

    private record Shown(ApplicationId application, Receipt receipt) {
        static Shown read(Fields body) {
            return new Shown(
                    new ApplicationId(body.text("application")),
                    new Receipt(
                            body.text("number"),
                            body.instant("receivedAt"),
                            body.text("fingerprint"),
                            body.text("seal")));
        }
    }
}
