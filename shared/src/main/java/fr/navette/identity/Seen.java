package fr.navette.identity;

import fr.navette.storage.Storable;
import java.time.Instant;

/**
 * The last visit of a committee member.
 *
 * @param at when the last session was opened
 */
public record Seen(Membership membership, Instant at) implements Storable {}
