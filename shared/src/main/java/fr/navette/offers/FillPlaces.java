package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Change;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Offers free places to those who are first on the waiting lists. Each offer is a transaction of the place, the
 * application and its mail, so whoever else offers at the same time finds it done.
 */
public record FillPlaces(Calls calls, Applications applications, PlaceLedger ledger, Transactions transactions) {
    /**
     * An offer made to somebody on a waiting list.
     *
     * @param from the site of the place held so far; empty unless the offer is a move
     */
    public record Promotion(Application application, String site, Optional<String> from, Mail mail) {}

    /**
     * Somebody on a waiting list.
     *
     * @param rank from 1
     */
    public record Waits(SitePlaces places, int rank, Application application) {}

    /**
     * @param page the places after the offers
     * @param waiting everybody who is still on a waiting list, by site and rank
     */
    public record Filled(Call call, List<Promotion> promotions, LedgerPage page, List<Waits> waiting) {}

    /**
     * Offers every free place of a call.
     *
     * @param site the only site to fill; empty means all
     * @throws Refusal 404 {@code CALL_UNKNOWN}; 409 {@code CALL_STILL_OPEN}
     */
    public Filled fill(CallId callId, Optional<String> site, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        call.requireClosed(now);
        site.ifPresent(
                id -> call.site(id).orElseThrow(() -> Refusal.of(Reason.INVALID, "site", FieldCode.NOT_AN_OPTION)));
        var run = new Run(call, Actor.STAFF, now, confirmed, SitePlaces::free);
        var page = run.fill(site);
        return new Filled(call, run.promotions, page, run.waits(page));
    }

    /**
     * Offers the places that came free with a change that has just been stored.
     *
     * @param page the places after the change
     */
    public void refill(LedgerPage page, Instant now) {
        if (page.now().stream().anyMatch(places -> places.isToFill(now))) refill(page.call(), now);
    }

    /** Offers the places that came free, where the call wants it. The sweep comes back after a conflict. */
    public void refill(Call call, Instant now) {
        try {
            new Run(call, Actor.NAVETTE, now, true, places -> toRefill(call, places, now)).fill(Optional.empty());
        } catch (Conflict conflict) {
            // The places are still marked as free: the sweep fills them within a minute.
        }
    }

    private static int toRefill(Call call, SitePlaces places, Instant now) {
        return places.isToFill(now) && call.filling().auto() && call.fillsAt(now)
                ? Math.min(places.freed(), places.free())
                : 0;
    }

    /** One run over the places of a call. */
    private final class Run {
        private final Call call;
        private final Actor who;
        private final Instant now;
        private final boolean confirmed;
        private final ToIntFunction<SitePlaces> toFill;
        private final List<Promotion> promotions = new ArrayList<>();

        Run(Call call, Actor who, Instant now, boolean confirmed, ToIntFunction<SitePlaces> toFill) {
            this.call = call;
            this.who = who;
            this.now = now;
            this.confirmed = confirmed;
            this.toFill = toFill;
        }

        LedgerPage fill(Optional<String> site) {
            return Conflict.retry(() -> filled(site));
        }

        List<Waits> waits(LedgerPage page) {
            var known = waiting(page);
            return page.now().stream()
                    .flatMap(places -> places.waiting().stream()
                            .map(SitePlaces.Waiting::application)
                            .filter(known::containsKey)
                            .map(id -> new Waits(places, places.rankOf(id).orElseThrow(), known.get(id))))
                    .toList();
        }

        private LedgerPage filled(Optional<String> site) {
            var page = ledger.of(call);
            var known = waiting(page);
            for (int i = 0; i < page.now().size(); i++) {
                var places = page.now().get(i);
                if (site.filter(id -> !id.equals(places.site())).isPresent()) continue;
                for (int left = toFill.applyAsInt(places); left > 0; left--) {
                    var next = next(page.now().get(i), known);
                    if (next.isEmpty()) break;
                    page = promoted(next.get(), places.site(), page, known);
                }
                page = settled(page, i, known);
            }
            return page;
        }

        private Map<ApplicationId, Application> waiting(LedgerPage page) {
            var ids = page.now().stream()
                    .flatMap(places -> places.waiting().stream())
                    .map(SitePlaces.Waiting::application)
                    .distinct()
                    .toList();
            return new HashMap<>(
                    applications.find(ids).stream().collect(Collectors.toMap(Application::id, Function.identity())));
        }

        /** The first in order who still waits for a place at this site. */
        private Optional<Application> next(SitePlaces places, Map<ApplicationId, Application> known) {
            return places.waiting().stream()
                    .map(waiting -> known.get(waiting.application()))
                    .filter(application -> application != null && application.waitsFor(places.site(), now))
                    .findFirst();
        }

        private LedgerPage promoted(
                Application application, String site, LedgerPage page, Map<ApplicationId, Application> known) {
            var change = application.promoted(Offer.made(site, call, now), call.siteName(site), who, now);
            boolean isMove = change.application().status() == application.status();
            var mail = isMove
                    ? OfferMails.moveOffered(change.application(), call, now)
                    : OfferMails.promoted(change.application(), call, now);
            var filled = page.promote(site, application);
            // An earlier move that nobody has answered gives way to the better one.
            for (var given : application.move().stream().toList())
                filled = filled.release(given.site(), application.id(), now);
            if (confirmed) transactions.commit(writes(change, filled, mail));
            known.put(application.id(), change.application());
            promotions.add(new Promotion(
                    change.application(), site, isMove ? Optional.of(application.site()) : Optional.empty(), mail));
            return filled.written();
        }

        private List<Write> writes(Change change, LedgerPage page, Mail mail) {
            var writes = new ArrayList<>(change.with(Write.put(mail)));
            writes.addAll(page.writes());
            return writes;
        }

        /** Clears what came free once it is offered, or nobody waits, and takes off the list who waits no more. */
        private LedgerPage settled(LedgerPage page, int index, Map<ApplicationId, Application> known) {
            var places = page.now().get(index);
            if (!places.isToFill(now) || who == Actor.STAFF) return page;
            var settled = page.with(
                    places.keepWaiting(id -> mayStillWait(known.get(id))).settled());
            if (confirmed) transactions.commit(settled.writes());
            return settled.written();
        }

        private boolean mayStillWait(Application application) {
            return application != null
                    && switch (application.status()) {
                        case WAITLISTED, OFFERED, ENROLLED -> true;
                        case DRAFT, SUBMITTED, WITHDRAWN, INELIGIBLE, DECLINED, REFUSED, EXPIRED, DEFERRED, LEFT ->
                            false;
                    };
        }
    }
}
