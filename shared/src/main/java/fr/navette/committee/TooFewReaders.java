package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A submitted application that has fewer readers than its call asks for, although readings have been assigned: a member
 * has stepped back, declined or left, or the application came later.
 *
 * @param readers those who read it or have read it
 * @param lacking at least one
 */
public record TooFewReaders(Summary application, int readers, int lacking) {
    /**
     * The applications concerned, those that lack most readers first.
     *
     * @param turn the newest one of the call: as long as nothing has been assigned, nothing lacks
     * @param readings all of the call
     */
    public static List<TooFewReaders> among(
            Call call, AssignmentTurn turn, List<Reading> readings, List<Summary> summaries) {
        if (turn.version() == 0 && readings.isEmpty()) return List.of();
        Map<ApplicationId, Long> readers = readings.stream()
                .filter(reading -> reading.state() != Reading.State.RECUSED)
                .collect(Collectors.groupingBy(Reading::application, Collectors.counting()));
        return summaries.stream()
                .filter(summary -> summary.status() == Status.SUBMITTED)
                .map(summary -> of(
                        summary, readers.getOrDefault(summary.application(), 0L).intValue(), call))
                .filter(few -> few.lacking() > 0)
                .sorted((a, b) -> Integer.compare(b.lacking(), a.lacking()))
                .toList();
    }

    private static TooFewReaders of(Summary application, int readers, Call call) {
        return new TooFewReaders(application, readers, call.readsPerApplication() - readers);
    }
}
