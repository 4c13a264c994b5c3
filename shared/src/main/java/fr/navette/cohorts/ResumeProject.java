package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Ends the pause of a project, whose end moves by its days. */
public record ResumeProject(ProjectPlaces places, ChangePlace change) {
    /**
     * @param day first day after the pause; empty means today
     * @throws Refusal {@code PROJECT_UNKNOWN}; 409 {@code TRANSITION_IMPOSSIBLE}; 409 {@code NO_PLACE} if the pause
     *     freed the place and it is taken; {@code INVALID} if the day is ahead or before the pause
     */
    public ChangePlace.Changed resume(ApplicationId id, Optional<LocalDate> day, Instant now, boolean confirmed) {
        return change.change(
                () -> places.named(id),
                now,
                confirmed,
                (place, call) -> place.resumed(PastDay.of(day, call, now), now));
    }
}
