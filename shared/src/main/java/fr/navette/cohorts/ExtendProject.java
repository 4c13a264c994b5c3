package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.time.Period;

/** Gives a project more time, up to the most that its track allows. */
public record ExtendProject(ProjectPlaces places, ChangePlace change) {
    /**
     * @param by months and days
     * @param reason for staff
     * @throws Refusal {@code PROJECT_UNKNOWN}; 409 {@code TRANSITION_IMPOSSIBLE}; {@code INVALID} if it is no time,
     *     more than the track allows, or given already
     */
    public ChangePlace.Changed extend(ApplicationId id, Period by, String reason, Instant now, boolean confirmed) {
        if (by.isZero()) throw Refusal.of(Reason.INVALID, "months", FieldCode.REQUIRED);
        return change.change(() -> places.named(id), now, confirmed, (place, call) -> {
            int maxMonths = call.cohortRules(place.track()).maxMonths();
            return place.extended(new Term.Extension(call.dayOf(now), by, reason), maxMonths, now);
        });
    }
}
