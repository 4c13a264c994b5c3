package fr.navette.offers;

import fr.navette.calls.Call;
import java.time.Instant;

/** An offered place at a site, valid until an instant. */
public record Offer(String site, Instant expiresAt) {
    /** Counts days in the call's zone, so a clock change does not move the hour. */
    public static Offer made(String site, Call call, Instant now) {
        return new Offer(
                site, now.atZone(call.zone()).plusDays(call.offerDays()).toInstant());
    }

    /** Whether an answer that arrived at this time is too late; the time of the sweep does not matter. */
    public boolean isExpiredAt(Instant arrived) {
        return arrived.isAfter(expiresAt);
    }
}
