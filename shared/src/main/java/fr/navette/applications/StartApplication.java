package fr.navette.applications;

import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.Session;
import fr.navette.input.Refusal;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Starts a draft, or returns the person's existing application to the call. */
public record StartApplication(Calls calls, Applications applications, Transactions transactions, Secrets secrets) {
    /**
     * @param created false if the application existed already
     */
    public record Started(ApplicationView view, boolean created) {}

    /**
     * @throws Refusal 404 {@code CALL_UNKNOWN}, 409 {@code CALL_NOT_OPEN}, {@code CALL_CLOSED}
     */
    public Started by(Session session, CallId callId, Language language, Instant arrived) {
        var published = calls.get(callId);
        return Conflict.retry(() -> {
            var late = applications.lateAt(session.person(), published, arrived);
            var call = late.map(l -> published.lateUntil(l.until())).orElse(published);
            var existing = applications.of(session.person(), callId);
            if (existing.isPresent()) {
                var dossier = applications.dossierOfApplicant(session.person(), existing.get());
                return new Started(new ApplicationView(dossier, call, arrived), false);
            }
            call.requireOpenForNew(arrived);
            var id = new ApplicationId(secrets.id());
            var start = Application.started(id, callId, session.email(), language, call.version(), arrived);
            var dossier = new Dossier(start.application(), List.of(), List.of(start.entry()));
            var writes = start.with(
                    start.application().indexedAfter(Optional.empty()),
                    Write.put(FollowUp.ofDraft(dossier, call, arrived)));
            late.ifPresent(permission -> writes.add(Write.put(permission.entry(id, arrived))));
            transactions.commit(writes);
            return new Started(new ApplicationView(dossier, call, arrived), true);
        });
    }
}
