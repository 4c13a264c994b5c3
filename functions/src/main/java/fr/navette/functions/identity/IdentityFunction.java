package fr.navette.functions.identity;

import fr.navette.committee.CommitteeAccess;
import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.api.Request;
import fr.navette.functions.api.SessionCookie;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.identity.AskForCode;
import fr.navette.identity.Network;
import fr.navette.identity.OpenByLink;
import fr.navette.identity.OpenSession;
import fr.navette.identity.Session;
import fr.navette.identity.ShowSession;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Signs people in and out: codes, links and sessions, without accounts. */
public record IdentityFunction(Api api) implements ApiHandler {
    public IdentityFunction() {
        this(Wiring.primed(IdentityFunction::api));
    }

    IdentityFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var sessions = ports.sessions();
        var codes = new AskForCode(
                ports.tokens(),
                ports.transactions(),
                ports.secrets(),
                ports.codeRequestRate(),
                ports.proofs("ask-for-code"),
                ports.codesPerMinute());
        var networks = new CallerNetwork(ports.stackSecret());
        var members = new CommitteeAccess(ports.committee());
        var open = new OpenSession(ports.tokens(), members, ports.calls(), ports.transactions(), ports.secrets());
        var byLink = new OpenByLink(open, codes);
        var show = new ShowSession(members);
        return new Api(sessions, ports.clock())
                .on("POST /api/codes", r -> {
                    var requested = r.body(CodeRequest::read);
                    codes.ask(
                            requested.email(),
                            requested.language(),
                            requested.proof(),
                            network(r, networks),
                            r.arrived());
                    return Answer.accepted();
                })
                .on("POST /api/sessions", r -> opened(open(r, open, byLink, networks)))
                .on("GET /api/sessions", r -> Answer.ok(json(show.by(r.session()))))
                .on("DELETE /api/sessions", r -> {
                    sessions.end(r.cookie());
                    return Answer.done().with(SessionCookie.HEADER, SessionCookie.removed());
                });
    }

    private record CodeRequest(Email email, Language language, Optional<String> proof) {
        static CodeRequest read(Fields body) {
            return new CodeRequest(
                    Email.read(body, "email"),
                    body.language("language").orElse(Language.FR),
                    body.optionalText("proof"));
        }
    }

    private static Network network(Request request, CallerNetwork networks) {
        return networks.of(request.header("x-forwarded-for").orElse(""), request.arrived());
    }

    private static OpenSession.Opened open(
            Request request, OpenSession open, OpenByLink byLink, CallerNetwork networks) {
        var at = request.arrived();
        var opening = request.body(body -> body.has("link")
                ? byLink(body, request, visit -> byLink.by(visit, network(request, networks), at))
                : byCode(body, (email, code) -> open.byCode(email, code, network(request, networks), at)));
        return opening.get();
    }

    private static Supplier<OpenSession.Opened> byLink(
            Fields body, Request request, Function<OpenByLink.Visit, OpenSession.Opened> open) {
        var code = body.has("code") ? Optional.of(body.raw("code")) : Optional.<String>empty();
        var visit = new OpenByLink.Visit(body.raw("link"), code, body.optionalText("proof"), request.cookie());
        return () -> open.apply(visit);
    }

    private static Supplier<OpenSession.Opened> byCode(
            Fields body, BiFunction<Email, String, OpenSession.Opened> open) {
        var email = Email.read(body, "email");
        var code = body.raw("code");
        return () -> open.apply(email, code);
    }

    private static Answer opened(OpenSession.Opened opened) {
        return Answer.created(json(opened.session()))
                .with(
                        SessionCookie.HEADER,
                        SessionCookie.of(
                                opened.secret(),
                                opened.session(),
                                opened.session().openedAt()));
    }

    private static Map<String, Object> json(Session session) {
        return Values.of("roles", roles(session))
                .with("name", session.name())
                .with("email", session.email().address())
                .with("expiresAt", session.expiresAt());
    }

    private static List<String> roles(Session session) {
        var roles = new ArrayList<String>();
        if (session.applicant()) roles.add("applicant");
        if (!session.memberships().isEmpty()) roles.add("committee");
        return roles;
    }
}
