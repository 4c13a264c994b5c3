package fr.navette.applications;

import fr.navette.audit.Entry;
import fr.navette.documents.Document;
import java.util.List;

/** An application with everything that belongs to it, but for what the committee wrote. */
public record Dossier(Application application, List<Document> documents, List<Entry> history) {
    public Dossier {
        documents = List.copyOf(documents);
        history = List.copyOf(history);
    }

    /** The documents that the applicant has there now. */
    public List<Document> present() {
        return documents.stream().filter(d -> !d.removed()).toList();
    }

    /** Those that the last submission holds, even where the applicant has removed them since. */
    public List<Document> submitted() {
        return documents.stream()
                .filter(d -> application.submittedDocuments().contains(d.id()))
                .toList();
    }

    /** The present ones that the last submission does not hold. */
    public List<Document> unsent() {
        return present().stream()
                .filter(d -> !application.submittedDocuments().contains(d.id()))
                .toList();
    }

    /** The present files that no check has refused. */
    public List<Document> usable() {
        return present().stream().filter(d -> d.state().isUsable()).toList();
    }

    /** As it is sent where only what staff asked to correct may change; its files, too. */
    Dossier asCorrected() {
        var sent = documents.stream()
                .filter(d -> application.isToCorrect("documents." + d.slot())
                        ? !d.removed()
                        : application.submittedDocuments().contains(d.id()))
                .map(Document::kept)
                .toList();
        return new Dossier(application.asCorrected(), sent, history);
    }

    /** Those of one slot. */
    public List<Document> usable(String slot) {
        return usable().stream().filter(d -> d.slot().equals(slot)).toList();
    }

    /** Whether something that was submitted once has been changed, and not submitted again. */
    public boolean isChangedSinceSubmission() {
        if (application.receipts().isEmpty()) return false;
        return application.changes().isPresent() || !usable().equals(submitted());
    }

    public Dossier with(Application changed) {
        return new Dossier(changed, documents, history);
    }
}
