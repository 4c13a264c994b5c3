package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.calls.Calls;
import fr.navette.housekeeping.Chore;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;

/** Reminds founders of an offer that ends soon, and expires unanswered offers. */
public record FollowUpOffers(Calls calls, Applications applications, Offers offers, Transactions transactions)
        implements Chore {
    @Override
    public String name() {
        return "offers";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return offers.due(now).stream()
                .map(Application::id)
                .<Runnable>map(id -> () -> follow(id, now))
                .toList();
    }

    /** Reads the application again: the index lags behind an answer or an extension. */
    private void follow(ApplicationId id, Instant now) {
        applications
                .find(id)
                .filter(application -> application.status() == Status.OFFERED)
                .filter(offered -> now.isAfter(offered.offer().orElseThrow().quietUntil()))
                .ifPresent(offered -> follow(offered, now));
    }

    /** An answer at the same instant wins: the application is written only if it is unchanged. */
    private void follow(Application offered, Instant now) {
        if (offered.offer().orElseThrow().isExpiredAt(now))
            transactions.commit(offered.expired(now).with());
        else
            transactions.commit(
                    Write.put(offered.offerReminded()),
                    Write.put(OfferMails.reminder(offered, calls.get(offered.call()), now)));
    }
}
