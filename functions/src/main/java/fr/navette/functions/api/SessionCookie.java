package fr.navette.functions.api;

import fr.navette.identity.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The cookie that holds the secret of a session. */
public final class SessionCookie {
    public static final String HEADER = "Set-Cookie";

    private static final String NAME = "__Host-navette";
    private static final String FORM = NAME + "=%s; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=%d";

    private SessionCookie() {}

    /** The header's value that keeps a secret for as long as its session lasts. */
    public static String of(String secret, Session session, Instant now) {
        return FORM.formatted(secret, Duration.between(now, session.expiresAt()).toSeconds());
    }

    /** The header's value that removes the cookie. */
    public static String removed() {
        return FORM.formatted("", 0);
    }

    /**
     * @param cookies the value of a request's Cookie header
     */
    static Optional<String> secret(String cookies) {
        for (var pair : cookies.split(";"))
            if (pair.strip().startsWith(NAME + "="))
                return Optional.of(pair.strip().substring(NAME.length() + 1));
        return Optional.empty();
    }
}
