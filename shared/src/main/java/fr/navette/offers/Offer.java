package fr.navette.offers;

import fr.navette.calls.Call;
import java.time.Instant;

/** A place that was announced, at a site, until an instant. */
public record Offer(String site, Instant expiresAt) {
    /** Days count in the call's zone: a change of the clock does not move the hour. */
    public static Offer made(String site, Call call, Instant now) {
        return new Offer(
                site, now.atZone(call.zone()).plusDays(call.offerDays()).toInstant());
    }

    /** The arrival of an answer decides, not the time of the sweep. */
    public boolean isExpiredAt(Instant arrived) {
        return arrived.isAfter(expiresAt);
    }
}
