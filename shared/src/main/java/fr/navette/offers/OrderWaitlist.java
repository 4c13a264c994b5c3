package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts those who are named first on the waiting list of a site, in that order; the others follow as before. Whoever has
 * a place at a site that they like less joins the list by being named.
 */
public record OrderWaitlist(Calls calls, Applications applications, PlaceLedger ledger, Transactions transactions) {
    /**
     * @param applications in the new order
     */
    public record Ordered(Call call, String site, List<Application> applications) {}

    /**
     * An order that stands already changes nothing.
     *
     * @param track the track whose places the list is for; empty where the site keeps none by track
     * @param first in the order of the event
     * @param reason for staff, kept in the history of each application named
     * @throws Refusal 404 {@code CALL_UNKNOWN}; {@code INVALID} naming the site, the track, and every application that
     *     does not wait there
     */
    public Ordered order(
            CallId callId,
            String site,
            Optional<String> track,
            List<ApplicationId> first,
            String reason,
            Instant now,
            boolean confirmed) {
        var call = calls.get(callId);
        var known = call.site(site).orElseThrow(() -> Refusal.of(Reason.INVALID, "site", FieldCode.NOT_AN_OPTION));
        var pool = known.pool(track);
        if (!known.pools().contains(pool)) throw Refusal.of(Reason.INVALID, "track", FieldCode.NOT_AN_OPTION);
        return Conflict.retry(() -> {
            var page = ledger.of(call);
            var places = page.of(known).stream()
                    .filter(p -> p.pool().equals(pool))
                    .findFirst()
                    .orElseThrow();
            requireWaiting(places, first, now);
            var order = ordered(places, first);
            if (order.equals(places.waiting())) return new Ordered(call, site, applications(order));
            var writes = new ArrayList<>(page.with(places.waiting(order)).writes());
            first.forEach(id -> writes.add(Write.put(
                    new HistoryEntry(id, now, HistoryEvent.WAITLIST_ORDERED, HistoryEntry.Actor.STAFF, reason))));
            if (confirmed) transactions.commit(writes);
            return new Ordered(call, site, applications(order));
        });
    }

    private void requireWaiting(SitePlaces places, List<ApplicationId> first, Instant now) {
        var mayWait = applications.find(first).stream()
                .filter(application -> application.call().equals(places.call()))
                .filter(application -> application.waitsFor(places.site(), now))
                .map(Application::id)
                .collect(Collectors.toSet());
        var problems = new LinkedHashMap<String, FieldCode>();
        var seen = new LinkedHashSet<ApplicationId>();
        for (int i = 0; i < first.size(); i++) {
            if (!mayWait.contains(first.get(i))) problems.put("applications[" + i + "]", FieldCode.NOT_WAITING);
            else if (!seen.add(first.get(i))) problems.put("applications[" + i + "]", FieldCode.TWICE);
        }
        if (!problems.isEmpty()) throw Refusal.of(Reason.INVALID, problems);
    }

    /** Keeps the ranks sorted, so that whoever joins later stands behind everybody ranked before. */
    private static List<SitePlaces.Waiting> ordered(SitePlaces places, List<ApplicationId> first) {
        var joining = places;
        for (var id : first) joining = joining.await(new SitePlaces.Waiting(id, 1));
        var before = joining.waiting();
        var ids = new ArrayList<>(first);
        before.stream()
                .map(SitePlaces.Waiting::application)
                .filter(id -> !first.contains(id))
                .forEach(ids::add);
        var ranks = before.stream().map(SitePlaces.Waiting::rank).sorted().toList();
        var order = new ArrayList<SitePlaces.Waiting>();
        for (int i = 0; i < ids.size(); i++) order.add(new SitePlaces.Waiting(ids.get(i), ranks.get(i)));
        return order;
    }

    private List<Application> applications(List<SitePlaces.Waiting> order) {
        var ids = order.stream().map(SitePlaces.Waiting::application).toList();
        Map<ApplicationId, Application> found =
                applications.find(ids).stream().collect(Collectors.toMap(Application::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
