package fr.navette.committee;

import fr.navette.Conflict;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.identity.Session;

/** A member steps back from one application, before or after scoring it. */
public record Recuse(Applications applications, Committee committee, Transactions transactions) {
    public Reading by(Session session, ApplicationId id, Reading.Recusal recusal) {
        return Conflict.retried(() -> {
            var reading = new Seat(committee).reading(session, id);
            if (reading.state() == Reading.State.RECUSED) return reading;
            SaveReview.staysOpen(reading, applications);
            var recused = reading.recused(recusal);
            transactions.commit(new Write.PutReading(recused));
            return recused;
        });
    }
}
