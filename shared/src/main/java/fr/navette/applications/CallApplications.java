package fr.navette.applications;

import fr.navette.calls.CallId;
import fr.navette.calls.CallUse;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.Arrays;

/** The link from a call to its applications. */
public record CallApplications(Applications applications, FollowUps followUps, Transactions transactions)
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
    public boolean knowsStatus(String name) {
        return Arrays.stream(Status.values()).anyMatch(status -> status.name().equals(name));
    }

    /** Makes the follow-ups of all drafts due now; the sweep then recomputes their times. */
    @Override
    public void closingMoved(CallId call) {
        for (var summary : applications.summaries(call))
            if (summary.status() == Status.DRAFT) makeDue(summary.application());
    }

    private void makeDue(ApplicationId draft) {
        Conflict.retry(() -> {
            var followUp = followUps.ofDraft(draft);
            followUp.ifPresent(f -> transactions.commit(Write.put(f.dueAt(Instant.EPOCH))));
            return followUp;
        });
    }
}
