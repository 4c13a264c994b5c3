package fr.navette.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The places of a site that are taken.
 *
 * @param accepted number of pending offers, enrolments and staged acceptances
 */
public record SiteUse(Site site, long accepted) {
    /** One for each site of the call. */
    public static List<SiteUse> of(Call call, List<Summary> summaries, Collection<Decision> decisions) {
        Map<ApplicationId, Decision> byApplication =
                decisions.stream().collect(Collectors.toMap(Decision::application, Function.identity()));
        var taken = new ArrayList<String>();
        for (var summary : summaries) {
            var decision = byApplication.get(summary.application());
            if (summary.status() == Status.OFFERED || summary.status() == Status.ENROLLED) taken.add(summary.site());
            else if (decision != null
                    && decision.isStaged()
                    && decision.outcome() == Outcome.ACCEPT
                    && summary.isReadable()) taken.add(decision.site());
        }
        return call.sites().stream()
                .map(site -> new SiteUse(
                        site, taken.stream().filter(site.id()::equals).count()))
                .toList();
    }
}
