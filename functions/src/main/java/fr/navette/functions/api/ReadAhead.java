package fr.navette.functions.api;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import java.util.Optional;

/**
 * Lets a session, the application of the path and its call be read at once. The path or the query may name the call; a
 * wrong or missing name only costs a read after the others. What is begun ends with its request, so that no later one
 * finds it.
 */
public record ReadAhead(Applications applications, Calls calls) {
    /** The handler, with its reads begun; none is without a cookie. */
    public Api.Handler before(Api.Handler handler) {
        return request -> {
            if (request.cookie().isEmpty()) return handler.handle(request);
            applications.expect(named(request, "id").map(ApplicationId::new));
            calls.expect(named(request, "call").or(() -> request.query("call")).map(CallId::new));
            try {
                return handler.handle(request);
            } finally {
                applications.expect(Optional.empty());
                calls.expect(Optional.empty());
            }
        };
    }

    private static Optional<String> named(Request request, String parameter) {
        return Optional.of(request.path(parameter)).filter(name -> !name.isEmpty());
    }
}
