package fr.navette.identity;

import fr.navette.secrets.Sha256;
import fr.navette.storage.Storable;
import java.time.Duration;
import java.time.Instant;

/**
 * A link mailed to a committee member. Opening the page changes nothing; the session starts with a click.
 *
 * @param hash SHA-256 of the secret in the link's fragment
 * @param used whether it has opened a browser by itself, where only the first one may
 */
public record Link(String hash, Membership membership, Instant expiresAt, boolean used, long version)
        implements Storable {
    public static final Duration LIFE = Duration.ofDays(120);

    /** A link that nobody has used. */
    public Link(String hash, Membership membership, Instant expiresAt) {
        this(hash, membership, expiresAt, false, 1);
    }

    /** When the link was mailed. */
    public Instant mailedAt() {
        return expiresAt.minus(LIFE);
    }

    /**
     * @param token the secret in the link's fragment
     */
    public static Link to(Membership membership, String token, Instant now) {
        return new Link(Sha256.hex(token), membership, now.plus(LIFE));
    }

    /** The link once it has opened its first browser. */
    Link usedOnce() {
        return new Link(hash, membership, expiresAt, true, version + 1);
    }
}
