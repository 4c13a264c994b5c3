package fr.navette.functions.api;

import com.amazonaws.services.lambda.runtime.Context;
import fr.navette.identity.Sessions;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Routes requests. Exceptions become answers, and requests become log lines, only here. */
public final class Api {
    private final Optional<Sessions> sessions;
    private final InstantSource clock;
    private final Map<String, Handler> routes = new LinkedHashMap<>();
    private final Set<String> fromAnywhere = new HashSet<>();
    private final Map<Class<?>, Function<Object, Object>> facts = new HashMap<>();

    /** The action of a route. */
    public interface Handler {
        Answer handle(Request request);
    }

    public Api(Sessions sessions, InstantSource clock) {
        this(Optional.of(sessions), clock);
    }

    private Api(Optional<Sessions> sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** An API without sessions, open to everybody. */
    public static Api withoutSessions(InstantSource clock) {
        return new Api(Optional.empty(), clock);
    }

    /**
     * @param route method and path as in the template: {@code GET /api/applications/{id}}
     */
    public Api on(String route, Handler handler) {
        routes.put(route, handler);
        return this;
    }

    /**
     * A route that pages of other sites may lead to, such as a webmail: its secret is in its path, and it knows no
     * session.
     *
     * @param route as for {@link #on}
     */
    public Api onFromAnywhere(String route, Handler handler) {
        fromAnywhere.add(route);
        return on(route, handler);
    }

    /** Renders facts of a type, such as the current version, as the API renders them elsewhere. */
    public <T> Api showing(Class<T> type, Function<T, ?> json) {
        facts.put(type, fact -> json.apply(type.cast(fact)));
        return this;
    }

    public void answer(InputStream in, OutputStream out, Context context) {
        TimeLeft.of(context);
        var started = clock.instant();
        var request = new Request(Json.object(in), sessions, started);
        var answer = withCookie(request, answer(request, context));
        Log.request(context, request.route(), answer, started, clock.instant());
        Json.write(answer.toGateway(), out);
    }

    /** A renewed session lasts longer in the browser as well, whatever the answer is. */
    private static Answer withCookie(Request request, Answer answer) {
        return request.renewedCookie()
                .filter(cookie -> !answer.headers().containsKey(SessionCookie.HEADER))
                .map(cookie -> answer.with(SessionCookie.HEADER, cookie))
                .orElse(answer);
    }

    private Answer answer(Request request, Context context) {
        try {
            var handler = routes.get(request.route());
            if (handler == null) throw Refusal.of(Reason.ROUTE_UNKNOWN);
            if (!fromAnywhere.contains(request.route())) request.requireSameSite();
            return handler.handle(request);
        } catch (Refusal refusal) {
            return Problem.of(refusal, request.language(), this::shown);
        } catch (Conflict conflict) {
            return Problem.of(Refusal.of(Reason.CONFLICT), request.language(), this::shown);
        } catch (RuntimeException bug) {
            if (PassingFault.is(bug)) return Problem.of(Refusal.of(Reason.OVERLOADED), request.language(), this::shown);
            Log.bug(context, bug);
            return Problem.bug(request.language());
        }
    }

    private Object shown(Object fact) {
        return facts.getOrDefault(fact.getClass(), Function.identity()).apply(fact);
    }
}
