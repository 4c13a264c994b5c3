package fr.navette.applications;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.Fields;
import fr.navette.api.Answer;
import fr.navette.api.Api;
import fr.navette.api.Request;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Tells anybody who holds a receipt whether it is genuine. Knows no application. */
public final class ReceiptsFunction implements RequestStreamHandler {
    private final Api api;

    public ReceiptsFunction() {
        this(Wiring.ofEnvironment());
    }

    private ReceiptsFunction(Wiring wiring) {
        this(wiring.clock(), new VerifyReceipt(wiring.seals()));
    }

    ReceiptsFunction(InstantSource clock, VerifyReceipt verify) {
        api = Api.withoutSessions(clock)
                .on("POST /api/receipts/verification", r -> Answer.ok(Map.of("genuine", verified(verify, r))));
    }

    private static boolean verified(VerifyReceipt verify, Request request) {
        var body = request.body().only("application", "number", "receivedAt", "fingerprint", "seal");
        return verify.by(new ApplicationId(body.text("application")), shown(body));
    }

    private static Receipt shown(Fields body) {
        return new Receipt(
                body.text("number"), body.instant("receivedAt"), body.text("fingerprint"), body.text("seal"));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        api.answer(in, out, context);
    }
}
