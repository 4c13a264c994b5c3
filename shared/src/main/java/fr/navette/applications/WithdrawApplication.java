package fr.navette.applications;

import fr.navette.calls.Calls;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;

/** Withdraws an application, which leaves the committee's lists at once. */
public record WithdrawApplication(Calls calls, Applications applications, Transactions transactions) {
    /**
     * @throws Refusal 409 {@code DECIDED} if a decision other than the waiting list was announced
     */
    public ApplicationView by(PersonId person, ApplicationId id, Instant arrived) {
        return Conflict.retry(() -> {
            var dossier = applications.dossierOfApplicant(person, id);
            var call = calls.get(dossier.application().call());
            if (dossier.application().status() == Status.WITHDRAWN) return new ApplicationView(dossier, call, arrived);
            var change = dossier.application().withdrawn(arrived);
            transactions.commit(change.with(Write.put(FollowUp.ofWithdrawn(id, arrived))));
            return new ApplicationView(dossier.with(change), call, arrived);
        });
    }
}
