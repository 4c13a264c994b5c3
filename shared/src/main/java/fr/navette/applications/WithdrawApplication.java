package fr.navette.applications;

import fr.navette.calls.Calls;
import fr.navette.input.Refusal;
import fr.navette.offers.PlaceLedger;
import fr.navette.people.PersonId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;

/** Withdraws an application, which leaves the committee's lists and the waiting lists at once. */
public record WithdrawApplication(
        Calls calls, Applications applications, PlaceLedger ledger, Transactions transactions) {
    /**
     * @throws Refusal 409 {@code DECIDED} if a decision other than the waiting list was announced
     */
    public ApplicationView by(PersonId person, ApplicationId id, Instant arrived) {
        return Conflict.retry(() -> {
            var dossier = applications.dossierOfApplicant(person, id);
            var call = calls.get(dossier.application().call());
            if (dossier.application().status() == Status.WITHDRAWN) return new ApplicationView(dossier, call, arrived);
            var change = dossier.application().withdrawn(arrived);
            var writes = new ArrayList<>(change.with(Write.put(FollowUp.ofWithdrawn(id, arrived))));
            if (dossier.application().status() == Status.WAITLISTED)
                writes.addAll(ledger.of(call).stopWaiting(id).writes());
            transactions.commit(writes);
            return new ApplicationView(dossier.with(change), call, arrived);
        });
    }
}
