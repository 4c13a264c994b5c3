package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.calls.CallId;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Sets the first day of a start-up that has accepted an offer and has not started yet. */
public record PlanStart(Applications applications, ProjectPlaces places, ChangePlace change) {
    /**
     * @param startsOn empty means today
     * @param reason for staff; may be empty
     * @throws Refusal {@code APPLICATION_UNKNOWN}; 409 {@code NO_OFFER} if it has not accepted one; 409
     *     {@code NOT_IN_COHORT}; 409 {@code TRANSITION_IMPOSSIBLE} if it has started
     */
    public ChangePlace.Changed plan(
            CallId cohort,
            ApplicationId id,
            Optional<LocalDate> startsOn,
            String reason,
            Instant now,
            boolean confirmed) {
        if (applications.named(id).status() != Status.ENROLLED) throw Refusal.of(Reason.NO_OFFER);
        return change.change(
                () -> places.in(cohort, id).orElseThrow(() -> Refusal.of(Reason.NOT_IN_COHORT)),
                now,
                confirmed,
                (place, call) -> place.planned(startsOn.orElse(call.dayOf(now)), reason, now));
    }
}
