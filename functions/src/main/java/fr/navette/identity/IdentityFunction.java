package fr.navette.identity;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.Language;
import fr.navette.api.Answer;
import fr.navette.api.Api;
import fr.navette.api.Request;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Codes, links, sessions: who somebody is, without an account. */
public final class IdentityFunction implements RequestStreamHandler {
    private static final String COOKIE = "__Host-navette=%s; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=%d";

    private final Api api;

    public IdentityFunction() {
        this(Wiring.ofEnvironment());
    }

    private IdentityFunction(Wiring wiring) {
        this(
                wiring.sessions(),
                wiring.clock(),
                new AskForCode(
                        wiring.tokens(),
                        wiring.transactions(),
                        wiring.secrets(),
                        wiring.pace(),
                        wiring.proofs("ask-for-code"),
                        wiring.codesPerMinute()),
                new OpenSession(wiring.tokens(), wiring.committee(), wiring.transactions(), wiring.secrets()));
    }

    IdentityFunction(Sessions sessions, InstantSource clock, AskForCode ask, OpenSession open) {
        api = new Api(sessions, clock)
                .on("POST /api/codes", r -> {
                    var body = r.body().only("email", "language", "proof");
                    ask.by(
                            Email.read(body, "email"),
                            body.language("language").orElse(Language.FR),
                            body.optionalText("proof"),
                            r.arrived());
                    return Answer.accepted();
                })
                .on("POST /api/sessions", r -> opened(open(r, open)))
                .on("GET /api/sessions", r -> Answer.ok(json(r.session())))
                .on("DELETE /api/sessions", r -> {
                    sessions.end(r.cookie());
                    return Answer.done().with("Set-Cookie", COOKIE.formatted("", 0));
                });
    }

    private static OpenSession.Opened open(Request request, OpenSession open) {
        var body = request.body().only("email", "code", "link");
        return body.has("link")
                ? open.byLink(body.raw("link"), request.arrived())
                : open.byCode(Email.read(body, "email"), body.raw("code"), request.arrived());
    }

    private static Answer opened(OpenSession.Opened opened) {
        return Answer.created(json(opened.session()))
                .with("Set-Cookie", COOKIE.formatted(opened.secret(), Session.IDLE.toSeconds()));
    }

    private static Map<String, Object> json(Session session) {
        var json = new LinkedHashMap<String, Object>();
        json.put("roles", roles(session));
        json.put("name", session.name());
        json.put("email", session.email().address());
        json.put("expiresAt", session.expiresAt());
        return json;
    }

    private static List<String> roles(Session session) {
        var roles = new ArrayList<String>();
        if (session.applicant()) roles.add("applicant");
        if (!session.memberships().isEmpty()) roles.add("committee");
        return roles;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        api.answer(in, out, context);
    }
}
