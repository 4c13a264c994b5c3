package fr.navette.documents;

import fr.navette.Conflict;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.calls.Slot;
import fr.navette.identity.PersonId;
import java.time.Instant;

/**
 * Takes a file away. What was submitted stays complete: the last file of a required slot is
 * replaced, not removed.
 */
public record RemoveDocument(Calls calls, Applications applications, Transactions transactions) {
    /**
     * @throws Refusal 409 {@code CALL_CLOSED}, {@code DOCUMENT_REQUIRED}
     */
    public void by(PersonId person, ApplicationId id, DocumentId documentId, Instant arrived) {
        Conflict.retried(() -> {
            var dossier = applications.dossierOfApplicant(person, id);
            var document = dossier.present().stream()
                    .filter(d -> d.id().equals(documentId))
                    .findFirst()
                    .orElseThrow(Applications::unknown);
            var call = calls.get(dossier.application().call());
            var field = "documents." + document.slot();
            dossier.application().acceptsEditAt(call, field, arrived);
            if (isLastRequired(call, dossier, document)) throw Refusal.of(Reason.DOCUMENT_REQUIRED);
            transactions.commit(new Write.PutDocument(document.takenAway(arrived)));
            return document;
        });
    }

    /** Only a checked file can stand in for another: one that waits may never come, or be refused. */
    private static boolean isLastRequired(Call call, Dossier dossier, Document document) {
        if (dossier.application().status() != Status.SUBMITTED) return false;
        return call.slot(document.slot()).filter(Slot::required).isPresent()
                && document.state().isUsable()
                && dossier.usable(document.slot()).stream()
                        .filter(d -> !d.id().equals(document.id()))
                        .noneMatch(d -> d.state() == DocumentState.CHECKED);
    }
}
