package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.HistoryEntry;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.offers.FillPlaces;
import fr.navette.offers.LedgerPage;
import fr.navette.offers.PlaceLedger;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;

/** Records that a start-up leaves its cohort: its place is free again, and goes to the waiting list. */
public record LeaveCohort(
        Calls calls,
        Applications applications,
        Cohorts cohorts,
        PlaceLedger ledger,
        FillPlaces fill,
        Transactions transactions) {
    public record Left(Call call, Place place) {}

    private record Gone(Left left, LedgerPage page) {}

    /**
     * @param reason for staff
     * @throws Refusal {@code COHORT_UNKNOWN}, {@code APPLICATION_UNKNOWN}; 409 {@code NOT_IN_COHORT}
     */
    public Left leave(CallId cohort, ApplicationId id, String reason, Instant now, boolean confirmed) {
        var call = calls.find(cohort).orElseThrow(() -> Refusal.of(Reason.COHORT_UNKNOWN));
        var gone = Conflict.retry(() -> {
            var application = applications.named(id);
            var place = cohorts.places(cohort).stream()
                    .filter(p -> p.application().equals(id) && p.state().canBecome(Place.State.LEFT))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(Reason.NOT_IN_COHORT));
            var left = place.become(Place.State.LEFT, HistoryEntry.Actor.STAFF, reason, now);
            var writes = new ArrayList<>(application.left(reason, now).with(Write.put(left.place())));
            var page = ledger.of(call).releaseAll(application, now).stopWaiting(id);
            writes.addAll(page.writes());
            if (confirmed) transactions.commit(writes);
            return new Gone(new Left(call, left.place()), page);
        });
        if (confirmed) fill.refill(gone.page(), now);
        return gone.left();
    }
}
