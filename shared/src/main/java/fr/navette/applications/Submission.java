package fr.navette.applications;

import fr.navette.documents.DocumentId;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest submission, the only version that readers, rankings and receipts see.
 *
 * @param content the answers to the questions asked, sites, track
 * @param receipts one per submitted content, newest last; never empty
 */
public record Submission(Content content, List<DocumentId> documents, List<Receipt> receipts) {
    public Submission {
        documents = List.copyOf(documents);
        receipts = List.copyOf(receipts);
    }

    /** The receipt of this content. */
    public Receipt receipt() {
        return receipts.getLast();
    }

    /** Replaces the content and appends its receipt. */
    Submission replacedBy(Content content, List<DocumentId> documents, Receipt receipt) {
        var all = new ArrayList<>(receipts);
        all.add(receipt);
        return new Submission(content, documents, all);
    }
}
