package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.CallUse;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.offers.PlaceLedger;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The link from a call to its applications. */
public record CallApplications(
        Applications applications, FollowUps followUps, PlaceLedger ledger, Transactions transactions)
        implements CallUse {
    @Override
    public boolean isInUse(CallId call) {
        return !applications.summaries(call).isEmpty();
    }

    @Override
    public Count count(CallId call) {
        var summaries = applications.summaries(call);
        return new Count(
                summaries.stream().filter(s -> s.status() == Status.DRAFT).count(),
                summaries.stream().filter(Summary::isReadable).count());
    }

    @Override
    public List<Write> placesChanged(Call before, Call amended, Optional<String> because) {
        var problems = new LinkedHashMap<String, FieldCode>();
        var writes = new ArrayList<Write>();
        for (var places : ledger.of(before).now()) {
            var number = amended.site(places.site())
                    .map(site -> site.placesIn(places.pool()))
                    .orElse(0);
            var after = places.resized(number, because);
            if (number < places.places() && after.over() > 0 && because.isEmpty())
                problems.put("call.sites." + places.site() + ".places", FieldCode.TOO_FEW);
            if (!after.equals(places)) writes.add(after.write());
        }
        if (!problems.isEmpty()) throw Refusal.of(Reason.NO_PLACE, problems);
        return writes;
    }

    /** Makes the follow-ups of all drafts due now; the sweep then recomputes their times. */
    @Override
    public void closingMoved(CallId call) {
        for (var summary : applications.summaries(call))
            if (summary.status() == Status.DRAFT) makeDue(summary.application());
    }

    private void makeDue(ApplicationId draft) {
        Conflict.retry(() -> {
            var followUp = followUps.find(draft, FollowUp.Kind.DRAFT);
            followUp.ifPresent(f -> transactions.commit(Write.put(f.dueAt(Instant.EPOCH))));
            return followUp;
        });
    }
}
