package fr.navette.applications;

import fr.navette.Conflict;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import fr.navette.calls.Calls;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Files;
import fr.navette.identity.PersonId;
import fr.navette.mail.Mails;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Submits an application. Sent twice it gives the same receipt; sent with other content, a new one.
 */
public record SubmitApplication(
        Calls calls, Applications applications, Files files, Seals seals, Transactions transactions) {
    /**
     * @throws Refusal 422 {@code INCOMPLETE} with every field, 409 {@code CALL_CLOSED}
     */
    public Receipt by(PersonId person, ApplicationId id, Instant arrived) {
        return Conflict.retried(() -> {
            var whole = arrivedFiles(applications.dossierOfApplicant(person, id));
            var written = whole.application().written();
            if (whole.application().status() == Status.WITHDRAWN) throw Refusal.of(Reason.WITHDRAWN);
            var call = calls.get(whole.application().call());
            boolean corrected = whole.application().isCorrectedAt(call, arrived);
            var dossier = corrected ? whole.asCorrected() : whole;
            var application = dossier.application();
            var form = new Form(call);
            var fingerprint = Fingerprint.of(form, dossier);
            var leftOut = form.leftOut(application.written().answers());
            var earlier = application.receipt();
            var same = earlier.filter(r -> r.fingerprint().equals(fingerprint)).isPresent();
            boolean over = call.isClosedAt(arrived) && !corrected;
            if (earlier.isPresent() && (over || same && !isChanged(dossier))) return earlier.get();
            application.acceptsEditsAt(call, arrived);
            if (same) {
                transactions.commit(new Write.PutApplication(application
                        .submittedAsBefore(ids(dossier.usable()), leftOut)
                        .keeping(written)));
                return earlier.get();
            }
            var problems = form.problems(dossier);
            // Nobody can fill in what is closed to them, such as a question that came later.
            if (corrected) problems.keySet().removeIf(path -> !application.isToCorrect(path));
            if (!problems.isEmpty()) throw Refusal.of(Reason.INCOMPLETE, problems);
            var receipt = Receipt.sealed(id, number(id), arrived, fingerprint, seals);
            var submitted = application.submitted(receipt, ids(dossier.usable()), leftOut);
            transactions.commit(
                    new Write.PutApplication(submitted.keeping(written)),
                    new Write.AddEntry(new Entry(
                            id,
                            arrived,
                            earlier.isEmpty() ? Event.SUBMITTED : Event.RESUBMITTED,
                            Entry.Actor.APPLICANT)),
                    new Write.PutMail(Mails.receipt(submitted, call, dossier.usable(), arrived)));
            return receipt;
        });
    }

    /** Whether anything of what is sent now is otherwise than it was sent last. */
    private static boolean isChanged(Dossier sent) {
        var application = sent.application();
        return !application.written().equals(application.content())
                || !ids(sent.usable()).equals(application.submittedDocuments());
    }

    private static List<DocumentId> ids(List<Document> documents) {
        return documents.stream().map(Document::id).toList();
    }

    /** Without the documents for which a URL was given and no file ever came. */
    private Dossier arrivedFiles(Dossier dossier) {
        var documents = dossier.documents().stream()
                .filter(d -> d.removed() || files.hasCome(d))
                .toList();
        return new Dossier(dossier.application(), documents, dossier.history());
    }

    private static String number(ApplicationId id) {
        var letters = id.value().toUpperCase(Locale.ROOT);
        return letters.substring(0, 4) + "-" + letters.substring(4, 8);
    }
}
