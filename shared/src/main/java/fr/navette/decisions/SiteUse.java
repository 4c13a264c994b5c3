package fr.navette.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.Site;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The use of a site's places.
 *
 * @param accepted number of pending offers, enrolments and staged acceptances
 */
public record SiteUse(Site site, long accepted) {
    /** The number of acceptances beyond the places. */
    public long over() {
        return Math.max(0, accepted - site.places());
    }

    /** The number of places that nobody has. */
    public long left() {
        return Math.max(0, site.places() - accepted);
    }

    /** One for each site of the call. */
    public static List<SiteUse> of(Call call, List<Summary> summaries, Collection<Decision> decisions) {
        Map<ApplicationId, Decision> staged = decisions.stream()
                .filter(Decision::isStaged)
                .collect(Collectors.toMap(Decision::application, Function.identity()));
        Map<String, Long> taken = summaries.stream()
                .flatMap(summary -> taken(summary, Optional.ofNullable(staged.get(summary.application()))).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return call.sites().stream()
                .map(site -> new SiteUse(site, taken.getOrDefault(site.id(), 0L)))
                .toList();
    }

    /** The site whose place the application takes, or would take once its decision is announced. */
    private static Optional<String> taken(Summary summary, Optional<Decision> staged) {
        if (summary.status() == Status.OFFERED || summary.status() == Status.ENROLLED)
            return Optional.of(summary.site());
        return staged.filter(d -> d.outcome() == Outcome.ACCEPT && summary.isReadable())
                .map(Decision::site);
    }

    /** The submitted applications without a decision. */
    static List<Summary> undecided(List<Summary> summaries, Collection<Decision> decisions) {
        var decided = decisions.stream().map(Decision::application).collect(Collectors.toSet());
        return summaries.stream()
                .filter(s -> s.status() == Status.SUBMITTED && !decided.contains(s.application()))
                .toList();
    }
}
