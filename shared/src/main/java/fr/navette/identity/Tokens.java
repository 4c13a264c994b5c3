package fr.navette.identity;

import java.util.Optional;

/** Codes, links and sessions that were given out; never the secrets themselves. */
public interface Tokens {
    AskedCodes codes(PersonId person);

    Optional<Link> link(String hash);

    Optional<Session> session(String hash);

    /** Written at once: a session depends on nothing else. */
    void keep(Session session);

    void forget(String sessionHash);
}
