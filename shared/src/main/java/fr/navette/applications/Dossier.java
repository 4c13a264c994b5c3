package fr.navette.applications;

import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import java.util.ArrayList;
import java.util.List;

/**
 * An application with its documents and its history, without reviews.
 *
 * @param documents without those that its project has sent since
 */
public record Dossier(Application application, List<Document> documents, List<HistoryEntry> history) {
    public Dossier {
        documents = documents.stream().filter(document -> !document.isPaper()).toList();
        history = List.copyOf(history);
    }

    /** The documents that are not removed. */
    public List<Document> present() {
        return documents.stream().filter(d -> !d.isRemoved()).toList();
    }

    /** The documents of the submission, including those removed since. */
    public List<Document> submitted() {
        return documents.stream().filter(d -> isSubmitted(d.id())).toList();
    }

    /** The present documents outside the submission. */
    public List<Document> unsent() {
        return present().stream().filter(d -> !isSubmitted(d.id())).toList();
    }

    /** The present documents that no check has rejected. */
    public List<Document> usable() {
        return present().stream().filter(d -> d.state().isUsable()).toList();
    }

    boolean isSubmitted(DocumentId document) {
        return application
                .submission()
                .filter(s -> s.documents().contains(document))
                .isPresent();
    }

    public Dossier with(Application changed) {
        return new Dossier(changed, documents, history);
    }

    /** Applies a change and appends its history entry. */
    public Dossier with(Change change) {
        var entries = new ArrayList<>(history);
        entries.add(change.entry());
        return new Dossier(change.application(), documents, entries);
    }
}
