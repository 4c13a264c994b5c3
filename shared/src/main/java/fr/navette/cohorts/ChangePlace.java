package fr.navette.cohorts;

import fr.navette.applications.Application;
import fr.navette.applications.Applications;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.mail.Mail;
import fr.navette.offers.FillPlaces;
import fr.navette.offers.LedgerPage;
import fr.navette.offers.PlaceLedger;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Changes a place in a cohort: the place, its history, the application behind it, the places of the sites and the mails
 * to the representatives in one transaction. A place that comes free goes to the waiting list.
 */
public record ChangePlace(
        Calls calls,
        Applications applications,
        ProjectPlaces places,
        PlaceLedger ledger,
        FillPlaces fill,
        Transactions transactions) {
    /**
     * A place before and after a change.
     *
     * @param mails to its representatives
     */
    public record Changed(Call call, Place before, Place place, List<Mail> mails) {}

    private record Stored(Changed changed, LedgerPage page) {}

    interface Rule {
        Place.Change apply(Place place, Call call);
    }

    /**
     * @param find reads the place, again after each conflict
     * @throws fr.navette.input.Refusal what the rule refuses; 409 {@code NO_PLACE} if it needs a place that is taken
     */
    Changed change(Supplier<Place> find, Instant now, boolean confirmed, Rule rule) {
        return change(find, now, confirmed, rule, changed -> List.of());
    }

    /**
     * @param besides what else is written in the same transaction
     */
    Changed change(
            Supplier<Place> find, Instant now, boolean confirmed, Rule rule, Function<Changed, List<Write>> besides) {
        var stored = Conflict.retry(() -> {
            var before = find.get();
            var call = calls.get(before.cohort());
            var change = rule.apply(before, call);
            var after = change.place();
            var application = applications.find(before.application());
            var page = occupied(ledger.of(call), before, after, application, now);
            var mails = ProjectMails.changed(before, change, places.representatives(before), call, now);
            var writes = new ArrayList<>(List.of(Write.put(after), Write.put(change.entry())));
            application.flatMap(a -> applied(a, call, before, after, now)).ifPresent(a -> writes.add(Write.put(a)));
            writes.addAll(page.writes());
            mails.forEach(mail -> writes.add(Write.put(mail)));
            var changed = new Changed(call, before, after, mails);
            writes.addAll(besides.apply(changed));
            if (confirmed) transactions.commit(writes);
            return new Stored(changed, page);
        });
        if (confirmed) fill.refill(stored.page(), now);
        return stored.changed();
    }

    private static LedgerPage occupied(
            LedgerPage page, Place before, Place after, Optional<Application> application, Instant now) {
        var holder = after.application();
        if (!after.holds()) return page.releaseAll(holder, now).stopWaiting(holder);
        if (before.holds() && isSamePool(page.call(), before, after)) return page;
        var moved = page.releaseAll(holder, now).take(after.site(), after.trackOfPlaces(), holder);
        return application.map(a -> moved.settledAt(after.site(), a)).orElse(moved);
    }

    private static boolean isSamePool(Call call, Place before, Place after) {
        return before.site().equals(after.site())
                && call.site(after.site())
                        .filter(site -> !site.pool(before.trackOfPlaces()).equals(site.pool(after.trackOfPlaces())))
                        .isEmpty();
    }

    /** The application after the change: an offered move ends with the place, or with another site. */
    private static Optional<Application> applied(
            Application application, Call call, Place before, Place after, Instant now) {
        if (after.state() == Place.State.LEFT)
            return Optional.of(application
                    .left(after.departure().orElseThrow().reason(), now)
                    .application());
        boolean isElsewhere = !isSamePool(call, before, after);
        boolean isFreed = !after.holds() && application.move().isPresent();
        return isElsewhere || isFreed ? Optional.of(application.stayingAt(after.site())) : Optional.empty();
    }
}
