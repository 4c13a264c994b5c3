package fr.navette.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * A link that was mailed to a committee member. Opening it changes nothing; a session follows a
 * click.
 *
 * @param hash SHA-256 of the secret in the link's fragment
 */
public record Link(String hash, Membership membership, Instant expiresAt) {
    public static final Duration LIFE = Duration.ofDays(120);
}
