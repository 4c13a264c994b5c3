package fr.navette.offers;

import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The unanswered offers. */
public interface Offers {
    /** The applications whose offer expired before {@code now}. */
    List<Application> due(Instant now);

    /** The summaries as of {@code now}: an offer past its end has expired before the sweep has come by. */
    default List<Summary> asOf(Instant now, List<Summary> summaries) {
        if (summaries.stream().noneMatch(s -> s.status() == Status.OFFERED)) return summaries;
        var expired = due(now).stream().map(Application::id).collect(Collectors.toSet());
        return summaries.stream()
                .map(s -> expired.contains(s.application()) ? s.withStatus(Status.EXPIRED) : s)
                .toList();
    }
}
