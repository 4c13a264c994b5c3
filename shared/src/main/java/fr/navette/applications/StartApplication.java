package fr.navette.applications;

import fr.navette.Conflict;
import fr.navette.Language;
import fr.navette.Secrets;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.Session;
import java.time.Instant;
import java.util.List;

/** Starts a draft, or finds the one that this person already has in this call. */
public record StartApplication(Calls calls, Applications applications, Transactions transactions, Secrets secrets) {
    /**
     * @param created false where the application was already there
     */
    public record Started(Dossier dossier, boolean created) {}

    public Started by(Session session, CallId callId, Language language, Instant arrived) {
        var call = calls.get(callId);
        return Conflict.retried(() -> {
            var existing = applications.of(session.person(), callId);
            if (existing.isPresent())
                return new Started(applications.dossierOfApplicant(session.person(), existing.get()), false);
            call.acceptsNewAt(arrived);
            var application = Application.started(
                            new ApplicationId(secrets.id()), callId, session.email(), language, arrived)
                    .against(call.version(), arrived);
            var entry = new Entry(application.id(), arrived, Event.STARTED, Entry.Actor.APPLICANT);
            var started = new Dossier(application, List.of(), List.of(entry));
            transactions.commit(
                    new Write.PutApplication(application),
                    new Write.AddEntry(entry),
                    new Write.PutUpkeep(Upkeep.ofDraft(started, call, arrived)));
            return new Started(started, true);
        });
    }
}
