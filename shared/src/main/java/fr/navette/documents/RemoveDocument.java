package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.calls.Slot;
import fr.navette.documents.check.DocumentState;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;

/** Removes a document. A submission stays complete: the last file of a required slot can only be replaced. */
public record RemoveDocument(Calls calls, Applications applications, Transactions transactions) {
    /**
     * @throws Refusal 409 {@code CALL_CLOSED}, {@code DOCUMENT_REQUIRED}
     */
    public void by(PersonId person, ApplicationId id, DocumentId documentId, Instant arrived) {
        Conflict.retry(() -> {
            var dossier = applications.dossierOfApplicant(person, id);
            var document = dossier.present().stream()
                    .filter(d -> d.id().equals(documentId))
                    .findFirst()
                    .orElseThrow(Applications::unknown);
            var call =
                    applications.callFor(person, calls.get(dossier.application().call()), arrived);
            dossier.application().editable(call, arrived).require(document.field());
            if (isLastRequired(call, dossier, document)) throw Refusal.of(Reason.DOCUMENT_REQUIRED);
            transactions.commit(Write.put(document.removed(arrived)));
            return document;
        });
    }

    /** Only a checked file can replace another: a waiting one may be rejected or never uploaded. */
    private static boolean isLastRequired(Call call, Dossier dossier, Document document) {
        if (dossier.application().status() != Status.SUBMITTED) return false;
        return call.slot(document.slot()).filter(Slot::required).isPresent()
                && document.state().isUsable()
                && dossier.usable().stream()
                        .filter(d -> d.slot().equals(document.slot()))
                        .filter(d -> !d.id().equals(document.id()))
                        .noneMatch(d -> d.state() == DocumentState.CHECKED);
    }
}
