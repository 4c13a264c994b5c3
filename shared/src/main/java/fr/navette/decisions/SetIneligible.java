package fr.navette.decisions;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.Calls;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;

/** Declares a draft or a submission ineligible and tells the applicant why; a staged decision on it is taken back. */
public record SetIneligible(Calls calls, Applications applications, Decisions decisions, Transactions transactions) {
    /**
     * @param unstaged number of staged decisions taken back: 0 or 1
     */
    public record Declared(Application before, Application application, int unstaged) {}

    /**
     * @param reason for the applicant
     * @throws Refusal {@code APPLICATION_UNKNOWN}; 409 {@code WITHDRAWN}, {@code DECIDED}
     */
    public Declared declare(ApplicationId id, String reason, Instant now, boolean confirmed) {
        return Conflict.retry(() -> {
            var before = applications.named(id);
            var call = calls.get(before.call());
            var change = before.ineligible(reason, now);
            var staged = decisions.of(call.id()).stream()
                    .filter(d -> d.application().equals(id) && d.isStaged())
                    .toList();
            var writes = new ArrayList<>(
                    change.with(Write.put(DecisionMails.ineligible(change.application(), call, reason, now))));
            staged.forEach(decision -> writes.add(Write.remove(decision)));
            if (confirmed) transactions.commit(writes);
            return new Declared(before, change.application(), staged.size());
        });
    }
}
