package fr.navette.offers;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Site;
import fr.navette.offers.Residents.Resident;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places of all sites of a call. A record that is not stored yet is counted from the applications: whoever writes
 * it first creates it, so two counts cannot both be stored.
 */
public record PlaceLedger(Places places, Applications applications, Residents residents) {
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
        Optional<Holders> holders = Optional.empty();
        for (var site : call.sites())
            for (var pool : site.pools()) {
                var found = stored.get(new PoolId(site.id(), pool));
                if (found == null && holders.isEmpty()) holders = Optional.of(holders(call.id()));
                pages.add(found == null ? counted(call, site, pool, holders.orElseThrow()) : found);
            }
        return new LedgerPage(call, pages);
    }

    private static SitePlaces counted(Call call, Site site, String pool, Holders holders) {
        return SitePlaces.none(call.id(), site.id(), pool, site.placesIn(pool)).recounted(holders.of(site, pool));
    }

    /** The holders of places, counted from applications and cohort. */
    Holders holders(CallId call) {
        return new Holders(applications.summaries(call), residents.residents(call));
    }

    /** Applications by their own status, and the projects of the cohort by theirs. */
    record Holders(List<Summary> summaries, List<Resident> residents) {
        List<ApplicationId> of(Site site, String pool) {
            var ids = residents.stream().map(Resident::holder).collect(Collectors.toSet());
            var applying = summaries.stream()
                    .filter(summary ->
                            held(summary, ids.contains(summary.application())).contains(site.id()))
                    .filter(summary -> site.pool(summary.track()).equals(pool))
                    .map(Summary::application);
            var resident = residents.stream()
                    .filter(r -> r.holds() && r.site().equals(site.id()))
                    .filter(r -> site.pool(r.track()).equals(pool))
                    .map(Resident::holder);
            return Stream.concat(applying, resident).toList();
        }

        /** A project of the cohort holds by its application only the place of an offered move. */
        private static List<String> held(Summary summary, boolean isResident) {
            return isResident ? summary.moveSite().stream().toList() : summary.heldSites();
        }
    }
}
