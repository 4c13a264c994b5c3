package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Starts a project that has entered a cohort. */
public record StartProject(ProjectPlaces places, ChangePlace change) {
    /**
     * @param day its first day; empty means today
     * @throws Refusal {@code PROJECT_UNKNOWN}; 409 {@code TRANSITION_IMPOSSIBLE}; {@code INVALID} if the day is ahead
     */
    public ChangePlace.Changed start(ApplicationId id, Optional<LocalDate> day, Instant now, boolean confirmed) {
        return change.change(
                () -> places.named(id),
                now,
                confirmed,
                (place, call) -> place.started(PastDay.of(day, call, now), Actor.STAFF, now));
    }
}
