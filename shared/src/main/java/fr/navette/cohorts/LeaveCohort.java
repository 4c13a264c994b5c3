package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.HistoryEntry;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;

/** Records that a start-up leaves its cohort: its place is free again. */
public record LeaveCohort(Calls calls, Applications applications, Cohorts cohorts, Transactions transactions) {
    public record Left(Call call, Place place) {}

    /**
     * @param reason for staff
     * @throws Refusal {@code COHORT_UNKNOWN}, {@code APPLICATION_UNKNOWN}; 409 {@code NOT_IN_COHORT}
     */
    public Left leave(CallId cohort, ApplicationId id, String reason, Instant now, boolean confirmed) {
        var call = calls.find(cohort).orElseThrow(() -> Refusal.of(Reason.COHORT_UNKNOWN));
        return Conflict.retry(() -> {
            var application = applications.named(id);
            var place = cohorts.places(cohort).stream()
                    .filter(p -> p.application().equals(id) && p.state().canBecome(Place.State.LEFT))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(Reason.NOT_IN_COHORT));
            var left = place.become(Place.State.LEFT, HistoryEntry.Actor.STAFF, reason, now);
            if (confirmed) transactions.commit(application.left(reason, now).with(Write.put(left.place())));
            return new Left(call, left.place());
        });
    }
}
