package fr.navette.offers;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Storable;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The places of one site in one call: who holds one, and who waits for one. Whatever gives or frees a place writes this
 * record in the same transaction, on the condition of its version, so places cannot be oversold.
 *
 * @param pool the track that the places are kept for; empty if all tracks share them, see
 *     {@link fr.navette.calls.Site#pool}
 * @param places the number that the site has
 * @param holders who holds a place, by offer or by acceptance
 * @param waiting the waiting list, first in order first
 * @param overReason why there are more holders than places; empty while there are not
 * @param freed number of places that came free and are still to be offered to the waiting list
 * @param fillAt when they are to be offered; empty if nothing is to be done
 */
public record SitePlaces(
        CallId call,
        String site,
        String pool,
        int places,
        List<ApplicationId> holders,
        List<Waiting> waiting,
        Optional<String> overReason,
        int freed,
        Optional<Instant> fillAt,
        long version)
        implements Storable {
    public SitePlaces {
        holders = List.copyOf(holders);
        waiting = List.copyOf(waiting);
        if (holders.size() <= places) overReason = Optional.empty();
    }

    /**
     * A place on the waiting list.
     *
     * @param rank the rank in the committee's ranking when the application joined the list
     */
    public record Waiting(ApplicationId application, int rank) {}

    /** Places that nobody holds or waits for yet. */
    public static SitePlaces none(CallId call, String site, String pool, int places) {
        return new SitePlaces(call, site, pool, places, List.of(), List.of(), Optional.empty(), 0, Optional.empty(), 0);
    }

    public int held() {
        return holders.size();
    }

    public int free() {
        return Math.max(0, places - held());
    }

    /** The number of holders beyond the places. */
    public int over() {
        return Math.max(0, held() - places);
    }

    public boolean isHeldBy(ApplicationId application) {
        return holders.contains(application);
    }

    public boolean isAwaitedBy(ApplicationId application) {
        return waiting.stream().anyMatch(w -> w.application().equals(application));
    }

    /** Whether places that came free are to be offered now. */
    public boolean isToFill(Instant now) {
        return fillAt.filter(at -> !at.isAfter(now)).isPresent();
    }

    /** The rank on the waiting list, from 1; empty if it does not wait. */
    public Optional<Integer> rankOf(ApplicationId application) {
        for (int i = 0; i < waiting.size(); i++)
            if (waiting.get(i).application().equals(application)) return Optional.of(i + 1);
        return Optional.empty();
    }

    /**
     * Gives a place to somebody, who waits here no more; whoever holds one keeps it.
     *
     * @param because why a place is given beyond those that there are; empty if that is not wanted
     * @throws Refusal 409 {@code NO_PLACE}
     */
    public SitePlaces take(ApplicationId application, Optional<String> because) {
        if (isHeldBy(application)) return this;
        if (free() == 0 && because.isEmpty()) throw Refusal.of(Reason.NO_PLACE);
        return with(places, plus(application), free() == 0 ? because : overReason)
                .stopWaiting(application);
    }

    /** Gives a place that came free to somebody on the waiting list. */
    SitePlaces promote(ApplicationId application) {
        return take(application, Optional.empty()).filled();
    }

    /**
     * Frees the place that an application holds; without one, nothing changes.
     *
     * @param fillAt when the place is offered to the waiting list; empty leaves that to staff
     */
    public SitePlaces release(ApplicationId application, Optional<Instant> fillAt) {
        if (!isHeldBy(application)) return this;
        var left = holders.stream().filter(h -> !h.equals(application)).toList();
        boolean toFill = fillAt.isPresent() && !waiting.isEmpty() && left.size() < places;
        return toFill
                ? new SitePlaces(call, site, pool, places, left, waiting, overReason, freed + 1, fillAt, version)
                : with(places, left, overReason);
    }

    /** Joins the waiting list behind everybody ranked before. */
    public SitePlaces await(Waiting joining) {
        if (isAwaitedBy(joining.application())) return this;
        var list = new ArrayList<>(waiting);
        int at = 0;
        while (at < list.size() && list.get(at).rank() <= joining.rank()) at++;
        list.add(at, joining);
        return waiting(list);
    }

    public SitePlaces stopWaiting(ApplicationId application) {
        return keepWaiting(other -> !other.equals(application));
    }

    /** Takes off the waiting list whoever does not wait any more. */
    public SitePlaces keepWaiting(Predicate<ApplicationId> waits) {
        return waiting(waiting.stream().filter(w -> waits.test(w.application())).toList());
    }

    /** The waiting list in another order. */
    public SitePlaces waiting(List<Waiting> order) {
        return order.equals(waiting)
                ? this
                : new SitePlaces(call, site, pool, places, holders, order, overReason, freed, fillAt, version);
    }

    /** One of the places that came free is offered. */
    private SitePlaces filled() {
        int left = Math.max(0, freed - 1);
        return new SitePlaces(
                call, site, pool, places, holders, waiting, overReason, left, fillAt.filter(at -> left > 0), version);
    }

    /** Nothing is left to be offered: nobody waits, or the time for it is over. */
    public SitePlaces settled() {
        return fillAt.isEmpty()
                ? this
                : new SitePlaces(call, site, pool, places, holders, waiting, overReason, 0, Optional.empty(), version);
    }

    /**
     * Changes the number of places.
     *
     * @param because why there may be fewer than holders; empty if that is not wanted
     */
    public SitePlaces resized(int number, Optional<String> because) {
        return number == places ? this : with(number, holders, because);
    }

    /** The same places with the holders that a recount found. */
    public SitePlaces recounted(List<ApplicationId> found) {
        return with(places, found, overReason);
    }

    private List<ApplicationId> plus(ApplicationId application) {
        var more = new ArrayList<>(holders);
        more.add(application);
        return more;
    }

    private SitePlaces with(int number, List<ApplicationId> by, Optional<String> because) {
        return new SitePlaces(call, site, pool, number, by, waiting, because, freed, fillAt, version);
    }

    /** The record as it is after the next write. */
    public SitePlaces next() {
        return new SitePlaces(call, site, pool, places, holders, waiting, overReason, freed, fillAt, version + 1);
    }

    /** Stores the changed record, unless another write came first. */
    public Write write() {
        return Write.put(next());
    }
}
