package fr.navette.functions.api;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import java.util.Optional;

/**
 * Lets a session, the application of the path and its call be read at once. The path or the query may name the call; a
 * wrong or missing name only costs a read after the others. What is begun is forgotten with its request, so that no
 * later one takes it.
 */
public record ReadAhead(Applications applications, Calls calls) {
    private static final int MAX_ID = 200;

    /** The handler, with its reads begun; none is without a cookie. */
    public Api.Handler before(Api.Handler handler) {
        return request -> {
            if (request.cookie().isEmpty()) return handler.handle(request);
            try {
                applications.expect(id(request.path("id")).map(ApplicationId::new));
                calls.expect(id(request.path("call"))
                        .or(() -> request.query("call").flatMap(ReadAhead::id))
                        .map(CallId::new));
                return handler.handle(request);
            } finally {
                applications.expect(Optional.empty());
                calls.expect(Optional.empty());
            }
        };
    }

    /** Nothing for what is no id: the table refuses very long keys. */
    private static Optional<String> id(String text) {
        return Optional.of(text).filter(name -> !name.isEmpty() && name.length() <= MAX_ID);
    }
}
