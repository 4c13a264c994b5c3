package fr.navette.applications;

import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.util.List;

/**
 * The content and documents that a submission now would contain: the draft's, or in a correction the earlier
 * submission's with the open fields replaced.
 */
record PendingSubmission(Application application, Form form, Content content, List<Document> documents) {
    static PendingSubmission of(Dossier dossier, Form form, Editable editable) {
        var application = dossier.application();
        var draft = application.draft().content();
        return switch (editable) {
            case Editable.Everything all ->
                new PendingSubmission(application, form, form.asked(draft), dossier.usable());
            case Editable.OnlyFields only -> {
                var corrected = application.current().withFieldsOf(draft, only.fields());
                var documents = dossier.documents().stream()
                        .filter(d -> d.state().isUsable())
                        .filter(d -> only.allows(d.field()) ? !d.isRemoved() : dossier.isSubmitted(d.id()))
                        .toList();
                yield new PendingSubmission(application, form, form.asked(corrected), documents);
            }
            case Editable.Nothing none -> throw Refusal.of(none.reason());
        };
    }

    /** SHA-256 in hexadecimal, see {@link Fingerprint}. */
    String fingerprint() {
        return Fingerprint.of(application, content, documents);
    }

    /**
     * @throws Refusal 422 {@code INCOMPLETE} with every incomplete field that is editable
     */
    void requireComplete(Editable editable) {
        var problems = form.problems(content, documents);
        problems.keySet().removeIf(path -> !editable.allows(path));
        if (!problems.isEmpty()) throw Refusal.of(Reason.INCOMPLETE, problems);
    }

    Submission with(Receipt receipt) {
        return application
                .submission()
                .map(before -> before.replacedBy(content, ids(), receipt))
                .orElseGet(() -> new Submission(content, ids(), List.of(receipt)));
    }

    /** The same content with the earlier receipts. */
    Submission with(List<Receipt> receipts) {
        return new Submission(content, ids(), receipts);
    }

    private List<DocumentId> ids() {
        return documents.stream().map(Document::id).toList();
    }
}
