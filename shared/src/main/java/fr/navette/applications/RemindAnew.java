package fr.navette.applications;

import fr.navette.Conflict;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.calls.CallId;
import java.time.Instant;

/** The closing of a call moved: the sweep looks at its drafts again, at once. */
public record RemindAnew(Applications applications, Transactions transactions) {
    public void by(CallId call) {
        for (var summary : applications.summaries(call))
            if (summary.status() == Status.DRAFT) wake(summary.application());
    }

    private void wake(ApplicationId draft) {
        Conflict.retried(() -> {
            var upkeep = applications.upkeepOfDraft(draft);
            upkeep.ifPresent(u -> transactions.commit(new Write.PutUpkeep(u.dueAt(Instant.EPOCH))));
            return upkeep;
        });
    }
}
