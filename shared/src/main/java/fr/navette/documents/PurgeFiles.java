package fr.navette.documents;

import fr.navette.applications.Application;
import fr.navette.applications.Applications;
import fr.navette.housekeeping.Chore;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;

/** Deletes removed and rejected files at the end of their retention. */
public record PurgeFiles(Applications applications, Documents documents, Purge purge, Transactions transactions)
        implements Chore {
    @Override
    public String name() {
        return "purges";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return documents.purgesDue(now).stream()
                .<Runnable>map(document -> () -> purge(document, now))
                .toList();
    }

    /** Keeps a file of the submission even if its applicant has removed it since. */
    private void purge(Document document, Instant now) {
        boolean held = document.isRemoved()
                && applications
                        .find(document.application())
                        .flatMap(Application::submission)
                        .filter(s -> s.documents().contains(document.id()))
                        .isPresent();
        if (held) transactions.commit(Write.put(document.removed(now)));
        else purge.file(document);
    }
}
