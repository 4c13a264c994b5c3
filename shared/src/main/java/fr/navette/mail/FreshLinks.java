package fr.navette.mail;

import fr.navette.storage.Write;
import java.time.Instant;
import java.util.Optional;

/** New links for letters that are sent again: a link that may be lost is not mailed twice. */
public interface FreshLinks {
    /**
     * @param token the secret of the link
     * @param stored the write that makes the link work
     */
    record FreshLink(String token, Write stored) {}

    /** Empty if the addressee may have no link any more. */
    Optional<FreshLink> of(Mail letter, Instant now);
}
