package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.Optional;

/**
 * Records the scanner's result for a file, before or after our own check. A result for another version than the checked
 * one is ignored, and a threat is never withdrawn.
 */
public record RecordScan(Documents documents, Transactions transactions) {
    /** Empty if there is no such document, or nothing new. */
    public Optional<Document> record(ApplicationId application, DocumentId id, Scan scan) {
        return Conflict.retry(() -> {
            var found = documents.find(application, id).filter(d -> concerns(scan, d));
            if (found.isEmpty()) return Optional.empty();
            var scanned = found.get().scanned(scan);
            transactions.commit(Write.put(scanned));
            return Optional.of(scanned);
        });
    }

    private static boolean concerns(Scan scan, Document document) {
        if (document.scan().equals(scan) || isThreatTakenBack(scan, document)) return false;
        return document.fileVersion().isEmpty() || document.fileVersion().equals(scan.fileVersion());
    }

    private static boolean isThreatTakenBack(Scan scan, Document document) {
        return document.scan().equals(new Scan(Scan.Result.THREAT, scan.fileVersion()));
    }
}
