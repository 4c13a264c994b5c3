package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;

/** Answers a founder who asked to join the next cohort: with yes, the place is free; with no, the offer stays. */
public record AnswerDeferral(
        Calls calls, Applications applications, PlaceLedger ledger, FillPlaces fill, Transactions transactions) {
    public enum Verdict {
        YES,
        NO
    }

    public record Answered(Call call, Application application, Mail mail) {}

    private record Settled(Answered answered, LedgerPage page) {}

    /**
     * @param reason for the founder, with {@code NO}; may be empty
     * @throws Refusal {@code APPLICATION_UNKNOWN}; 409 {@code NO_DEFERRAL} if none is asked for, or the offer is over
     */
    public Answered answer(ApplicationId id, Verdict verdict, String reason, Instant now, boolean confirmed) {
        var settled = Conflict.retry(() -> {
            var application = applications.named(id);
            var call = calls.get(application.call());
            requireAsked(application, now);
            var page = ledger.of(call);
            var change = switch (verdict) {
                case YES -> application.deferred(now);
                case NO -> application.deferralRefused(reason, now);
            };
            var mail = switch (verdict) {
                case YES -> OfferMails.deferred(change.application(), call, now);
                case NO -> OfferMails.deferralRefused(change.application(), call, reason, now);
            };
            if (verdict == Verdict.YES) page = page.releaseAll(id, now).stopWaiting(id);
            var writes = new ArrayList<>(change.with(Write.put(mail)));
            writes.addAll(page.writes());
            if (confirmed) transactions.commit(writes);
            return new Settled(new Answered(call, change.application(), mail), page);
        });
        if (confirmed) fill.refill(settled.page(), now);
        return settled.answered();
    }

    private static void requireAsked(Application application, Instant now) {
        boolean isAsked = application.statusAt(now) == Status.OFFERED
                && application.offer().orElseThrow().deferral() == Offer.Deferral.ASKED;
        if (!isAsked) throw Refusal.of(Reason.NO_DEFERRAL);
    }
}
