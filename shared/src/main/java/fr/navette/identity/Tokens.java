package fr.navette.identity;

import fr.navette.people.PersonId;
import java.util.Optional;

/** Codes, links and sessions that were given out; never the secrets themselves. */
public interface Tokens {
    SignInCodes codes(PersonId person);

    Optional<Link> link(String hash);

    Optional<Session> session(String hash);

    /** Written at once: a session depends on nothing else. */
    void save(Session session);

    void delete(String sessionHash);
}
