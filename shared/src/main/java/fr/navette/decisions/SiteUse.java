package fr.navette.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Site;
import fr.navette.offers.LedgerPage;
import fr.navette.offers.SitePlaces;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The use of a site's places.
 *
 * @param accepted number of pending offers, places taken and staged acceptances
 * @param over number of acceptances beyond the places, also where only the places of one track are exceeded
 * @param waiting number of start-ups on the waiting list
 * @param overReasons why staff gave places beyond those that there are
 */
public record SiteUse(Site site, long accepted, long over, int waiting, List<String> overReasons) {
    public SiteUse {
        overReasons = List.copyOf(overReasons);
    }

    /** The number of places that nobody has, not even by a staged acceptance; 0 if there are too many acceptances. */
    public long left() {
        return Math.max(0, site.places() - accepted);
    }

    /** One for each site of the call. */
    public static List<SiteUse> of(LedgerPage page, List<Summary> summaries, Collection<Decision> decisions) {
        var known = Known.of(summaries, decisions);
        return page.call().sites().stream()
                .map(site -> known.use(site, page.of(site)))
                .toList();
    }

    /** The number of places left for an application at a site, staged acceptances taken off. */
    static long left(LedgerPage page, List<Summary> summaries, Collection<Decision> decisions, Site site, String pool) {
        var known = Known.of(summaries, decisions);
        return page.of(site).stream()
                .filter(places -> places.pool().equals(pool))
                .mapToLong(places -> places.places() - known.accepted(site, places))
                .sum();
    }

    private record Known(Map<ApplicationId, Summary> summaries, List<Decision> staged) {
        static Known of(List<Summary> summaries, Collection<Decision> decisions) {
            return new Known(
                    summaries.stream().collect(Collectors.toMap(Summary::application, Function.identity())),
                    decisions.stream()
                            .filter(Decision::isStaged)
                            .filter(decision -> decision.outcome() == Outcome.ACCEPT)
                            .toList());
        }

        SiteUse use(Site site, List<SitePlaces> pools) {
            return new SiteUse(
                    site,
                    pools.stream().mapToLong(pool -> accepted(site, pool)).sum(),
                    pools.stream()
                            .mapToLong(pool -> Math.max(0, accepted(site, pool) - site.placesIn(pool.pool())))
                            .sum(),
                    pools.stream().mapToInt(pool -> pool.waiting().size()).sum(),
                    pools.stream()
                            .flatMap(pool -> pool.overReason().stream())
                            .filter(reason -> !reason.isEmpty())
                            .toList());
        }

        private long accepted(Site site, SitePlaces pool) {
            return pool.holders().stream().filter(this::isHolder).count()
                    + staged.stream()
                            .filter(decision -> decision.site().equals(site.id()))
                            .filter(decision -> isCandidate(decision, site, pool))
                            .count();
        }

        /** An offer past its end is over, even before the sweep has come by. */
        private boolean isHolder(ApplicationId application) {
            var summary = summaries.get(application);
            return summary == null || summary.status() != Status.EXPIRED;
        }

        private boolean isCandidate(Decision decision, Site site, SitePlaces pool) {
            return Optional.ofNullable(summaries.get(decision.application()))
                    .filter(Summary::isReadable)
                    .filter(summary -> site.pool(summary.track()).equals(pool.pool()))
                    .filter(summary -> !pool.isHeldBy(summary.application()))
                    .isPresent();
        }
    }

    /** The submitted applications without a decision. */
    static List<Summary> undecided(List<Summary> summaries, Collection<Decision> decisions) {
        Set<ApplicationId> decided =
                decisions.stream().map(Decision::application).collect(Collectors.toSet());
        return summaries.stream()
                .filter(s -> s.status() == Status.SUBMITTED && !decided.contains(s.application()))
                .toList();
    }
}
