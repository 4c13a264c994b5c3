package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.calls.LocalTimes;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * Keeps a pending offer, or an offered move, open for longer and tells the founder; also one past its end that has not
 * expired yet.
 */
public record ExtendOffer(Calls calls, Applications applications, Transactions transactions) {
    /**
     * @param before the former end of the offer
     */
    public record Extended(Call call, Application application, Instant before, Offer offer) {}

    /**
     * @param local the new end in the call's zone
     * @throws Refusal {@code APPLICATION_UNKNOWN}, {@code OFFER_NOT_PENDING}, {@code TIME_AMBIGUOUS}; {@code INVALID}
     *     if the new end is past, or not later than the former one
     */
    public Extended extend(ApplicationId id, LocalDateTime local, Instant now, boolean confirmed) {
        return Conflict.retry(() -> {
            var application = applications.named(id);
            var call = calls.get(application.call());
            var until = LocalTimes.instant("until", local, call.zone());
            boolean isOffer = application.status() == Status.OFFERED;
            var pending = isOffer ? application.offer() : application.move();
            var before = pending.orElseThrow(() -> Refusal.of(Reason.OFFER_NOT_PENDING))
                    .expiresAt();
            if (!until.isAfter(now)) throw Refusal.of(Reason.INVALID, "until", FieldCode.IN_THE_PAST);
            if (!until.isAfter(before)) throw Refusal.of(Reason.INVALID, "until", FieldCode.EARLIER);
            var change = isOffer ? application.offerExtended(until, now) : application.moveExtended(until, now);
            var after = change.application();
            var extended = (isOffer ? after.offer() : after.move()).orElseThrow();
            if (confirmed) transactions.commit(change.with(Write.put(OfferMails.extended(after, call, extended, now))));
            return new Extended(call, after, before, extended);
        });
    }
}
