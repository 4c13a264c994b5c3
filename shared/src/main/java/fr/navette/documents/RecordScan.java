package fr.navette.documents;

import fr.navette.applications.ApplicationId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.Optional;

/**
 * Notes what the scanner said of a file. Whether it speaks before our own check or after is the
 * same; what it says of another version than the one that was checked counts for nothing, and
 * nothing takes a threat back.
 */
public record RecordScan(Documents documents, Transactions transactions) {
    /** Empty where there is no such document, or nothing new. */
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
