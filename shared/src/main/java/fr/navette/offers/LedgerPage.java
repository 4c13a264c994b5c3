package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.calls.Call;
import fr.navette.calls.Site;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A working copy of a call's places: changes are collected, and {@link #writes} stores those that changed.
 *
 * @param before as stored
 * @param now with the changes so far
 */
public record LedgerPage(Call call, List<SitePlaces> before, List<SitePlaces> now) {
    /** Longer than the API takes for a request: an answer that arrived in time still finds its place. */
    private static final int SECONDS_FOR_ANSWERS_UNDER_WAY = 60;

    public LedgerPage {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    LedgerPage(Call call, List<SitePlaces> stored) {
        this(call, stored, stored);
    }

    /**
     * The places that the application has, wants or would have at a site.
     *
     * @throws Refusal 409 {@code NO_PLACE} if the site keeps none for its track
     */
    public SitePlaces at(String site, Application application) {
        return at(site, application.current().track());
    }

    private SitePlaces at(String site, Optional<String> track) {
        var pool = call.site(site).map(s -> s.pool(track)).orElse("");
        return now.stream()
                .filter(places -> places.site().equals(site) && places.pool().equals(pool))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.NO_PLACE));
    }

    /**
     * Gives the application a place at a site.
     *
     * @param because why a place is given beyond those that there are; empty if that is not wanted
     * @throws Refusal 409 {@code NO_PLACE}
     */
    public LedgerPage take(String site, Application application, Optional<String> because) {
        return with(at(site, application).take(application.id(), because));
    }

    /**
     * Gives a project of the cohort a place at a site.
     *
     * @throws Refusal 409 {@code NO_PLACE}, also if the site keeps none for the track
     */
    public LedgerPage take(String site, Optional<String> track, ApplicationId holder) {
        return with(at(site, track).take(holder, Optional.empty()));
    }

    /** Gives a place that came free to somebody on the waiting list. */
    LedgerPage promote(String site, Application application) {
        return with(at(site, application).promote(application.id()));
    }

    /** Frees a place that has been given up; a waiting list is offered it at once if the call says so. */
    LedgerPage release(String site, ApplicationId holder, Instant at) {
        return each(site, places -> places.release(holder, fillAt(at, at)));
    }

    /** Frees the place of an offer that has ended: an answer that arrived in time may still be under way. */
    LedgerPage expire(Offer ended, Application application, Instant now) {
        var noAnswersAfter = ended.expiresAt().plusSeconds(SECONDS_FOR_ANSWERS_UNDER_WAY);
        return each(ended.site(), places -> places.release(application.id(), fillAt(now, noAnswersAfter)));
    }

    /** Frees the place of a refused offer; without another offer, the application waits no more either. */
    LedgerPage givenUp(Application before, Application after, Instant at) {
        return release(before.site(), before.id(), at).left(after);
    }

    /** Frees the place of an expired offer; without another offer, the application waits no more either. */
    LedgerPage lapsed(Application before, Application after, Instant at) {
        return expire(before.offer().orElseThrow(), before, at).left(after);
    }

    private LedgerPage left(Application after) {
        return after.heldSites().isEmpty() ? stopWaiting(after.id()) : this;
    }

    /** Frees every place that somebody holds. */
    public LedgerPage releaseAll(ApplicationId holder, Instant at) {
        return map(places -> places.release(holder, fillAt(at, at)));
    }

    /** Frees every place that the application holds at other sites than this. */
    public LedgerPage releaseOthers(String site, Application application, Instant at) {
        return map(places -> places.site().equals(site) ? places : places.release(application.id(), fillAt(at, at)));
    }

    private Optional<Instant> fillAt(Instant now, Instant at) {
        return call.filling().auto() && call.fillsAt(now) ? Optional.of(at) : Optional.empty();
    }

    /** Puts the application on the waiting list of a site. */
    public LedgerPage await(String site, Application application, int rank) {
        return with(at(site, application).await(new SitePlaces.Waiting(application.id(), rank)));
    }

    /** Takes the application off every waiting list. */
    public LedgerPage stopWaiting(ApplicationId application) {
        return map(places -> places.stopWaiting(application));
    }

    /** Takes the application off the waiting lists of all sites that are not preferred to the one it has accepted. */
    public LedgerPage settledAt(String site, Application application) {
        return map(places -> application.prefers(places.site(), site) ? places : places.stopWaiting(application.id()));
    }

    /** The places for which the application waits. */
    public List<SitePlaces> awaitedBy(ApplicationId application) {
        return now.stream().filter(places -> places.isAwaitedBy(application)).toList();
    }

    /** The places of a site over all its pools. */
    public List<SitePlaces> of(Site site) {
        return now.stream().filter(places -> places.site().equals(site.id())).toList();
    }

    LedgerPage with(SitePlaces changed) {
        return map(places ->
                places.site().equals(changed.site()) && places.pool().equals(changed.pool()) ? changed : places);
    }

    private LedgerPage each(String site, UnaryOperator<SitePlaces> change) {
        return map(places -> places.site().equals(site) ? change.apply(places) : places);
    }

    private LedgerPage map(UnaryOperator<SitePlaces> change) {
        return new LedgerPage(call, before, now.stream().map(change).toList());
    }

    /** The writes of what has changed, for the transaction of the application. */
    public List<Write> writes() {
        var writes = new ArrayList<Write>();
        for (int i = 0; i < now.size(); i++)
            if (!now.get(i).equals(before.get(i))) writes.add(now.get(i).write());
        return writes;
    }

    /** The page once its writes are stored. */
    public LedgerPage written() {
        var stored = new ArrayList<SitePlaces>();
        for (int i = 0; i < now.size(); i++)
            stored.add(
                    now.get(i).equals(before.get(i)) ? now.get(i) : now.get(i).next());
        return new LedgerPage(call, stored);
    }
}
