package fr.navette.documents;

import fr.navette.Conflict;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.ApplicationId;
import java.util.Optional;

/**
 * Judges a file that arrived; nobody reads it before. Judged once: what came later is another
 * version.
 */
public record CheckDocument(Documents documents, Files files, Transactions transactions) {
    /** Empty where no document is waiting for this file. */
    public Optional<Document> by(ApplicationId application, DocumentId id, Optional<String> version) {
        return Conflict.retried(() -> {
            var waiting = documents.find(application, id).filter(d -> d.verdict() == Verdict.NOT_YET);
            if (waiting.isEmpty()) return Optional.empty();
            var content = files.read(waiting.get(), version);
            if (content.isEmpty()) return Optional.empty();
            var verdict = FileCheck.verdict(waiting.get(), content.get().bytes());
            var judged = waiting.get().judged(verdict, content.get().version());
            transactions.commit(new Write.PutDocument(judged));
            return Optional.of(judged);
        });
    }
}
