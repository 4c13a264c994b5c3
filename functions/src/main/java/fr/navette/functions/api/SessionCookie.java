package fr.navette.functions.api;

import fr.navette.identity.Session;
import fr.navette.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie that holds the secret of a session. It also names the person, whose rows can then be read beside the
 * session: only the session tells whether that is so.
 */
public final class SessionCookie {
    public static final String HEADER = "Set-Cookie";

    private static final String NAME = "__Host-navette";
    private static final String FORM = NAME + "=%s; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=%d";
    private static final char DOT = '.';
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private SessionCookie() {}

    /** The header's value that keeps a secret for as long as its session lasts. */
    public static String of(String secret, Session session, Instant now) {
        var value = secret + DOT + session.person().value();
        return FORM.formatted(value, Duration.between(now, session.expiresAt()).toSeconds());
    }

    /** The header's value that removes the cookie. */
    public static String removed() {
        return FORM.formatted("", 0);
    }

    /**
     * @param cookies the value of a request's Cookie header
     */
    static Optional<String> secret(String cookies) {
        return value(cookies).map(Value::secret);
    }

    /**
     * The person that the cookie names, right or wrong.
     *
     * @param cookies the value of a request's Cookie header
     */
    static Optional<PersonId> person(String cookies) {
        return value(cookies)
                .map(Value::person)
                .filter(id -> ID.matcher(id).matches())
                .map(PersonId::new);
    }

    private record Value(String secret, String person) {
        static Value of(String text) {
            int dot = text.indexOf(DOT);
            return dot < 0 ? new Value(text, "") : new Value(text.substring(0, dot), text.substring(dot + 1));
        }
    }

    private static Optional<Value> value(String cookies) {
        for (var pair : cookies.split(";"))
            if (pair.strip().startsWith(NAME + "="))
                return Optional.of(Value.of(pair.strip().substring(NAME.length() + 1)));
        return Optional.empty();
    }
}
