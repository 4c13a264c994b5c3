package fr.navette.offers;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The places of all sites of a call. A record that is not stored yet is counted from the applications: whoever writes
 * it first creates it, so two counts cannot both be stored.
 */
public record PlaceLedger(Places places, Applications applications) {
    private record PoolId(String site, String pool) {
        static PoolId of(SitePlaces places) {
            return new PoolId(places.site(), places.pool());
        }
    }

    /** Every pool of places, in the order of the call's sites. */
    public LedgerPage of(Call call) {
        Map<PoolId, SitePlaces> stored =
                places.of(call.id()).stream().collect(Collectors.toMap(PoolId::of, Function.identity()));
        var pages = new ArrayList<SitePlaces>();
        List<Summary> summaries = List.of();
        for (var site : call.sites())
            for (var pool : site.pools()) {
                var found = stored.get(new PoolId(site.id(), pool));
                if (found == null && summaries.isEmpty()) summaries = applications.summaries(call.id());
                pages.add(found == null ? counted(call, site, pool, summaries) : found);
            }
        return new LedgerPage(call, pages);
    }

    private static SitePlaces counted(Call call, Site site, String pool, List<Summary> summaries) {
        return SitePlaces.none(call.id(), site.id(), pool, site.placesIn(pool))
                .recounted(holders(site, pool, summaries));
    }

    /** The applications that hold a place, by their own status. */
    static List<ApplicationId> holders(Site site, String pool, List<Summary> summaries) {
        return summaries.stream()
                .filter(summary -> summary.heldSites().contains(site.id()))
                .filter(summary -> site.pool(summary.track()).equals(pool))
                .map(Summary::application)
                .toList();
    }
}
