package fr.navette.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A staged or announced decision; applicants see it only once it is announced.
 *
 * @param site the site of the place, or of the waiting list; empty unless accepted, and for every list that it may join
 * @param declinedBy sites that said no while others had not decided yet
 * @param note for staff
 */
public record Decision(
        CallId call,
        ApplicationId application,
        Outcome outcome,
        String site,
        List<String> declinedBy,
        String note,
        Instant stagedAt,
        Optional<Instant> announcedAt,
        long version)
        implements Storable {
    public Decision {
        declinedBy = List.copyOf(declinedBy);
    }

    public boolean isStaged() {
        return announcedAt.isEmpty();
    }

    /** Whether every site that was asked for has decided: one site's no is not a refusal while another may say yes. */
    public boolean isComplete(List<String> choices) {
        return outcome != Outcome.DECLINE || declinedBy.isEmpty() || declinedBy.containsAll(choices);
    }

    /** The waiting lists that it joins: that of its site, or those of all choices that have not said no. */
    List<String> waitingLists(List<String> choices) {
        return site.isEmpty()
                ? choices.stream()
                        .filter(choice -> !declinedBy.contains(choice))
                        .toList()
                : List.of(site);
    }

    public Decision announced(Instant at) {
        return new Decision(call, application, outcome, site, declinedBy, note, stagedAt, Optional.of(at), version + 1);
    }
}
