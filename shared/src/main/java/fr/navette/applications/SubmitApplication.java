package fr.navette.applications;

import fr.navette.calls.Calls;
import fr.navette.documents.Files;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Submits an application. Submitted again unchanged, it gives the same receipt; with other content, a new one. */
public record SubmitApplication(
        Calls calls,
        Applications applications,
        ApplicationReaders readers,
        Files files,
        Seals seals,
        Transactions transactions) {
    /**
     * @throws Refusal 422 {@code INCOMPLETE} with every field at fault, 409 {@code WITHDRAWN}; another 409, such as
     *     {@code CALL_CLOSED}, only if nothing was submitted before
     */
    public Receipt by(PersonId person, ApplicationId id, Instant arrived) {
        return Conflict.retry(() -> {
            var dossier = withUploadedFiles(applications.dossierOfApplicant(person, id));
            var application = dossier.application();
            var call = applications.callFor(person, calls.get(application.call()), arrived);
            // Both were read at once: an answer to a newer form needs the newer form.
            if (application.draft().formVersion() > call.version()) throw new Conflict();
            var editable = application.editable(call, arrived);
            if (editable instanceof Editable.Nothing(var reason)) return earlierReceipt(application, reason);

            var pending = PendingSubmission.of(dossier, new Form(call), editable);
            var fingerprint = pending.fingerprint();
            var earlier = application.submission();
            if (earlier.filter(s -> s.receipt().fingerprint().equals(fingerprint))
                    .isPresent()) return keepReceipt(application, earlier.get(), pending);

            pending.requireComplete(editable);
            var receipt = Receipt.sealed(id, arrived, fingerprint, seals);
            var change = application.submitted(pending.with(receipt), arrived);
            var mail = ApplicationMails.receipt(change.application(), call, pending.documents(), arrived);
            var writes = new ArrayList<>(
                    change.with(change.application().indexedAfter(Optional.of(application)), Write.put(mail)));
            // Nobody reads what has not been submitted yet.
            if (earlier.isPresent()) writes.addAll(readers.closedBy(change.application()));
            transactions.commit(writes);
            return receipt;
        });
    }

    private static Receipt earlierReceipt(Application application, Reason reason) {
        return application
                .receipt()
                .filter(receipt -> reason != Reason.WITHDRAWN)
                .orElseThrow(() -> Refusal.of(reason));
    }

    /** Keeps the receipt for the same content; its documents may be other rows, such as one file uploaded twice. */
    private Receipt keepReceipt(Application application, Submission earlier, PendingSubmission pending) {
        var same = pending.with(earlier.receipts());
        if (!same.equals(earlier)) transactions.commit(Write.put(application.resubmitted(same)));
        return earlier.receipt();
    }

    /** Leaves out documents whose file was never uploaded. */
    private Dossier withUploadedFiles(Dossier dossier) {
        var documents = dossier.documents().stream()
                .filter(d -> d.isRemoved() || files.isUploaded(d))
                .toList();
        return new Dossier(dossier.application(), documents, dossier.history());
    }
}
