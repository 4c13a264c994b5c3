package fr.navette.identity;

import fr.navette.storage.Storable;
import java.time.Instant;

/**
 * A solved challenge, stored when its proof is used so that a proof lets only one request through.
 *
 * @param id the same for every proof of one challenge
 * @param expiresAt when the challenge's proofs are no longer accepted
 */
public record SolvedChallenge(String id, Instant expiresAt) implements Storable {}
