package fr.navette.applications;

import java.time.Instant;

/** A place that was announced, at a site, until an instant. */
public record Offer(String site, Instant expiresAt) {
    /** Arrival decides, not when the sweep comes by. */
    public boolean isExpiredAt(Instant arrived) {
        return arrived.isAfter(expiresAt);
    }
}
