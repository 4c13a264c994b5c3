package fr.navette.functions.api;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.people.PersonId;
import java.util.Optional;

/**
 * Lets a session, an application, its call and the list of the person's applications be read at once. Path, query and
 * cookie name them; a wrong or missing name only costs a read after the others. What is begun is forgotten with its
 * request, so that no later one takes it.
 */
public record ReadAhead(Applications applications, Calls calls) {
    private static final int MAX_ID = 200;

    /** The handler, with the application of the path and its call begun to be read. */
    public Api.Handler before(Api.Handler handler) {
        return request -> read(request, id(request.path("id")), Optional.empty(), handler);
    }

    /** A handler that asks which applications are the person's, with their list, one of them and its call begun. */
    public Api.Handler beforeOwn(Api.Handler handler) {
        return request -> read(request, hint(request, "application"), request.likelyPerson(), handler);
    }

    /** Without a cookie nothing is read. */
    private Answer read(Request request, Optional<String> application, Optional<PersonId> person, Api.Handler handler) {
        if (request.cookie().isEmpty()) return handler.handle(request);
        try {
            applications.expect(application.map(ApplicationId::new));
            applications.expectOf(person);
            calls.expect(
                    id(request.path("call")).or(() -> hint(request, "call")).map(CallId::new));
            return handler.handle(request);
        } finally {
            applications.expect(Optional.empty());
            applications.expectOf(Optional.empty());
            calls.expect(Optional.empty());
        }
    }

    private static Optional<String> hint(Request request, String name) {
        return request.query(name).flatMap(ReadAhead::id);
    }

    /** Nothing for what is no id: the table refuses very long keys. */
    private static Optional<String> id(String text) {
        return Optional.of(text).filter(name -> !name.isEmpty() && name.length() <= MAX_ID);
    }
}
