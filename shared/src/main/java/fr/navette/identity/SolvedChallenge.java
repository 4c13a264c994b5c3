package fr.navette.identity;

import fr.navette.storage.Storable;
import java.time.Instant;

/**
 * A challenge that was solved. It is stored when it is used, so that it lets one request through.
 *
 * @param id the same for every proof of one challenge
 * @param expiresAt when its proofs stop being accepted anyway
 */
public record SolvedChallenge(String id, Instant expiresAt) implements Storable {}
