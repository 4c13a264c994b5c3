package fr.navette.cohorts;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.CallId;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.Set;

/**
 * A start-up's place in a cohort.
 *
 * @param cohort the id of the call
 * @param since start of the current state
 */
public record Place(
        CallId cohort,
        ApplicationId application,
        String startup,
        String site,
        String track,
        State state,
        Instant since,
        long version)
        implements Storable {
    public enum State {
        ACTIVE,
        PAUSED,
        LEFT,
        GRADUATED;

        /** Whether the transition to the next state is allowed. */
        public boolean canBecome(State next) {
            return successors().contains(next);
        }

        private Set<State> successors() {
            return switch (this) {
                case ACTIVE -> Set.of(PAUSED, LEFT, GRADUATED);
                case PAUSED -> Set.of(ACTIVE, LEFT);
                case LEFT, GRADUATED -> Set.of();
            };
        }
    }

    /** A place after a change, together with the history entry about it. */
    public record Change(Place place, HistoryEntry entry) {}

    /** The place of a start-up that has just accepted its offer. */
    public static Place of(Application enrolled, Instant since) {
        return new Place(
                enrolled.call(),
                enrolled.id(),
                enrolled.startup(),
                enrolled.site(),
                enrolled.current().track().orElse(""),
                State.ACTIVE,
                since,
                1);
    }

    /** The place at the site of another offer that has been accepted. */
    Place movedTo(String another) {
        return new Place(cohort, application, startup, another, track, state, since, version + 1);
    }

    /**
     * Changes the state.
     *
     * @param note for staff; may be empty
     */
    public Change become(State next, HistoryEntry.Actor who, String note, Instant at) {
        if (!state.canBecome(next)) throw new IllegalStateException(state + " cannot become " + next);
        var place = new Place(cohort, application, startup, site, track, next, at, version + 1);
        var event = switch (next) {
            case ACTIVE -> HistoryEvent.RESUMED;
            case PAUSED -> HistoryEvent.PAUSED;
            case LEFT -> HistoryEvent.LEFT;
            case GRADUATED -> HistoryEvent.GRADUATED;
        };
        return new Change(place, new HistoryEntry(application, at, event, who, note));
    }
}
