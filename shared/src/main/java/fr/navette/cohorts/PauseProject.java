package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Pauses a project; its track's rules say whether it keeps its place meanwhile. */
public record PauseProject(ProjectPlaces places, ChangePlace change) {
    /**
     * @param day first day of the pause; empty means today
     * @param reason for staff
     * @throws Refusal {@code PROJECT_UNKNOWN}; 409 {@code TRANSITION_IMPOSSIBLE}; {@code INVALID} if the day is ahead,
     *     before the start or within an earlier pause
     */
    public ChangePlace.Changed pause(
            ApplicationId id, Optional<LocalDate> day, String reason, Instant now, boolean confirmed) {
        return change.change(() -> places.named(id), now, confirmed, (place, call) -> {
            boolean holdsPlace = call.cohortRules(place.track()).pauseHoldsPlace();
            return place.paused(PastDay.of(day, call, now), holdsPlace, reason, now);
        });
    }
}
