package fr.navette.applications;

import fr.navette.Conflict;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import fr.navette.identity.PersonId;
import java.time.Instant;

/**
 * Takes an application back, until a decision was announced. It leaves the committee's lists at
 * once.
 */
public record WithdrawApplication(Applications applications, Transactions transactions) {
    public Dossier by(PersonId person, ApplicationId id, Instant arrived) {
        return Conflict.retried(() -> {
            var dossier = applications.dossierOfApplicant(person, id);
            if (dossier.application().status() == Status.WITHDRAWN) return dossier;
            var withdrawn = dossier.application().withdrawn();
            transactions.commit(
                    new Write.PutApplication(withdrawn),
                    new Write.PutUpkeep(Upkeep.ofWithdrawn(id, arrived)),
                    new Write.AddEntry(new Entry(id, arrived, Event.WITHDRAWN, Entry.Actor.APPLICANT)));
            return applications.dossierOfApplicant(person, id);
        });
    }
}
