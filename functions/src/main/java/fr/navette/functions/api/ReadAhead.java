package fr.navette.functions.api;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import java.util.Optional;

/**
 * Lets a session, an application, its call and the list of the person's applications be read at once. Path, query and
 * cookie name them; a wrong or missing name only costs a read after the others. What is begun is forgotten with its
 * request, so that no later one takes it.
 */
public record ReadAhead(Applications applications, Calls calls) {
    private static final int MAX_ID = 200;

    /** The handler, with application and call begun to be read; none is without a cookie. */
    public Api.Handler before(Api.Handler handler) {
        return request -> {
            if (request.cookie().isEmpty()) return handler.handle(request);
            try {
                applications.expect(id(request.path("id"))
                        .or(() -> id(request, "application"))
                        .map(ApplicationId::new));
                calls.expect(
                        id(request.path("call")).or(() -> id(request, "call")).map(CallId::new));
                return handler.handle(request);
            } finally {
                applications.expect(Optional.empty());
                calls.expect(Optional.empty());
            }
        };
    }

    /** The same for a handler that asks which applications are the person's. */
    public Api.Handler beforeOwn(Api.Handler handler) {
        return before(request -> {
            try {
                applications.expectOf(request.likelyPerson());
                return handler.handle(request);
            } finally {
                applications.expectOf(Optional.empty());
            }
        });
    }

    private static Optional<String> id(Request request, String hint) {
        return request.query(hint).flatMap(ReadAhead::id);
    }

    /** Nothing for what is no id: the table refuses very long keys. */
    private static Optional<String> id(String text) {
        return Optional.of(text).filter(name -> !name.isEmpty() && name.length() <= MAX_ID);
    }
}
