package fr.navette.identity;

import fr.navette.people.PersonId;
import java.util.List;
import java.util.Optional;

/** Issued codes, links and sessions, stored by their hashes: the secrets themselves are not stored. */
public interface Tokens {
    SignInCodes codes(PersonId person);

    Optional<Link> link(String hash);

    Optional<Session> session(String hash);

    /** The sessions of all of a person's browsers. */
    List<Session> sessions(PersonId person);

    /** Writes at once: a session depends on nothing else. */
    void save(Session session);

    /** Lets a session last longer. Returns false if it was ended meanwhile: that is final. */
    boolean renew(Session session);

    void delete(Session session);
}
