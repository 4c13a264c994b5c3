package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.identity.Session;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;

/** Recuses a member from one application, before or after scoring. */
public record Recuse(Applications applications, Committee committee, Transactions transactions) {
    public Reading by(Session session, ApplicationId id, Reading.Recusal recusal) {
        return Conflict.retry(() -> {
            var reading = new CommitteeAccess(committee).reading(session, id);
            if (reading.state() == Reading.State.RECUSED) return reading;
            SaveReview.requireOpen(reading, applications);
            var recused = reading.recused(recusal);
            transactions.commit(Write.put(recused));
            return recused;
        });
    }
}
