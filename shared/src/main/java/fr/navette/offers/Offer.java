package fr.navette.offers;

import fr.navette.calls.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An offered place at a site, valid until an instant.
 *
 * @param remindAt when the founder is reminded; empty once that is done, and if there was no time for it
 * @param deferral whether the founder asks to join the next cohort instead
 */
public record Offer(String site, Instant expiresAt, Optional<Instant> remindAt, Deferral deferral) {
    private static final Duration REMINDED_BEFORE = Duration.ofHours(48);

    /** The state of a request to join the next cohort. */
    public enum Deferral {
        NOT_ASKED,
        ASKED,
        REFUSED
    }

    /** An offer with a reminder 48 hours before its end, if that is still ahead. */
    public static Offer until(String site, Instant expiresAt, Instant now) {
        return new Offer(
                site,
                expiresAt,
                Optional.of(expiresAt.minus(REMINDED_BEFORE)).filter(now::isBefore),
                Deferral.NOT_ASKED);
    }

    /** Counts days in the call's zone, so a clock change does not move the hour. */
    public static Offer made(String site, Call call, Instant now) {
        var end = now.atZone(call.zone()).plusDays(call.offerDays()).toInstant();
        return until(site, end, now);
    }

    /** The same offer for another site. */
    public Offer at(String another) {
        return new Offer(another, expiresAt, remindAt, deferral);
    }

    public Offer reminded() {
        return new Offer(site, expiresAt, Optional.empty(), deferral);
    }

    public Offer deferralAsked() {
        return new Offer(site, expiresAt, remindAt, Deferral.ASKED);
    }

    public Offer deferralAnswered() {
        return new Offer(site, expiresAt, remindAt, Deferral.REFUSED);
    }

    /** Whether an answer that arrived at this time is too late; the time of the sweep does not matter. */
    public boolean isExpiredAt(Instant arrived) {
        return arrived.isAfter(expiresAt);
    }

    /** The last instant at which the sweep has nothing to do: it reminds, then expires. */
    public Instant quietUntil() {
        return remindAt.orElse(expiresAt);
    }
}
