package fr.navette.cohorts;

import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.housekeeping.Chore;
import java.time.Instant;
import java.util.List;

/** Starts projects on their first day, and lets those leave whose last day is over. */
public record FollowPlaces(Cohorts cohorts, ProjectPlaces places, ChangePlace change) implements Chore {
    @Override
    public String name() {
        return "cohorts";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return cohorts.due(now).stream()
                .<Runnable>map(place -> () -> follow(place, now))
                .toList();
    }

    /** The place is read again: the index lags behind a command. */
    private void follow(Place due, Instant now) {
        var place = places.in(due.cohort(), due.application()).filter(p -> isDue(p, now));
        if (place.isEmpty()) return;
        change.change(place::orElseThrow, now, true, (p, call) -> {
            boolean leaves = p.departure()
                    .filter(departure -> departure.lastDay().isBefore(call.dayOf(now)))
                    .isPresent();
            return leaves
                    ? p.left(p.departure().orElseThrow(), Actor.NAVETTE, now)
                    : p.started(p.term().startsOn().orElseThrow(), Actor.NAVETTE, now);
        });
    }

    private static boolean isDue(Place place, Instant now) {
        return place.dueAt().filter(at -> !at.isAfter(now)).isPresent();
    }
}
