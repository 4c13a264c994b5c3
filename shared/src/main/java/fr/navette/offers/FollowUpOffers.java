package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.applications.Applications;
import fr.navette.applications.Change;
import fr.navette.applications.Status;
import fr.navette.calls.Calls;
import fr.navette.housekeeping.Chore;
import fr.navette.mail.Mail;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reminds founders of an offer that ends soon, and expires unanswered offers, whose places come free. */
public record FollowUpOffers(
        Calls calls, Applications applications, Offers offers, PlaceLedger ledger, Transactions transactions)
        implements Chore {
    @Override
    public String name() {
        return "offers";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return offers.due(now).stream()
                .map(Application::id)
                .<Runnable>map(id -> () -> applications.find(id).ifPresent(application -> follow(application, now)))
                .toList();
    }

    /** The application has been read again: the index lags behind an answer or an extension. */
    private void follow(Application application, Instant now) {
        boolean moveIsDue = application
                .move()
                .filter(move -> now.isAfter(move.quietUntil()))
                .isPresent();
        boolean offerIsDue = application.status() == Status.OFFERED
                && now.isAfter(application.offer().orElseThrow().quietUntil());
        if (moveIsDue) followMove(application, now);
        else if (offerIsDue) followOffer(application, now);
    }

    private void followOffer(Application offered, Instant now) {
        if (!offered.offer().orElseThrow().isExpiredAt(now))
            remind(offered.offerReminded(), OfferMails.reminder(offered, calls.get(offered.call()), now));
        else {
            var change = offered.expired(now);
            var page = ledger.of(calls.get(offered.call()));
            expire(change, page.lapsed(offered, change.application(), now));
        }
    }

    private void followMove(Application offered, Instant now) {
        var move = offered.move().orElseThrow();
        if (!move.isExpiredAt(now))
            remind(offered.moveReminded(), OfferMails.moveReminder(offered, calls.get(offered.call()), now));
        else
            expire(
                    offered.moveExpired(now),
                    ledger.of(calls.get(offered.call())).expire(move, offered, now));
    }

    private void remind(Application reminded, Mail mail) {
        transactions.commit(Write.put(reminded), Write.put(mail));
    }

    /** An answer at the same instant wins: the application is written only if it is unchanged. */
    private void expire(Change change, LedgerPage page) {
        var writes = new ArrayList<>(change.with());
        writes.addAll(page.writes());
        transactions.commit(writes);
    }
}
