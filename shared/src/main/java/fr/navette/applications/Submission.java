package fr.navette.applications;

import fr.navette.documents.DocumentId;
import java.util.ArrayList;
import java.util.List;

/**
 * What was submitted last: readers, rankings and receipts see this and nothing else.
 *
 * @param content the answers to the questions that were asked, sites, track
 * @param receipts one for each content that was submitted, the newest last; never empty
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

    /** Other content with its own receipt, after the receipts so far. */
    Submission replacedBy(Content content, List<DocumentId> documents, Receipt receipt) {
        var all = new ArrayList<>(receipts);
        all.add(receipt);
        return new Submission(content, documents, all);
    }
}
