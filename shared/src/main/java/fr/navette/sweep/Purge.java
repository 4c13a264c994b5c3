package fr.navette.sweep;

import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.Dossier;
import fr.navette.applications.Upkeep;
import fr.navette.documents.Document;
import fr.navette.documents.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes what nobody needs any more: of files what is stored first, what makes the sweep come by
 * last. So what a crash interrupts is finished by the next sweep.
 */
record Purge(Files files, Transactions transactions) {
    /** Of a file that was judged the row stays and tells the verdict. */
    void file(Document document) {
        files.purge(document);
        transactions.commit(
                document.removed() ? new Write.RemoveDocument(document) : new Write.PutDocument(document.purged()));
    }

    /**
     * The draft, only where it is as it was read: who saves in this instant keeps it. Its files go by
     * the same upkeep, once nothing can be on its way to them any more.
     */
    void draft(Dossier draft, Upkeep upkeep, Instant now) {
        var writes = new ArrayList<Write>();
        draft.history().forEach(entry -> writes.add(new Write.RemoveEntry(entry)));
        writes.add(new Write.RemoveApplication(draft.application()));
        writes.add(new Write.PutUpkeep(upkeep.dueAt(now.plus(Files.ARRIVAL))));
        transactions.commit(writes);
    }

    /**
     * Documents that an application needs no more, or that is gone itself.
     *
     * @param last what says whether the sweep comes again
     */
    void documents(List<Document> documents, Write last) {
        documents.forEach(files::purge);
        var writes = new ArrayList<Write>();
        documents.forEach(document -> writes.add(new Write.RemoveDocument(document)));
        writes.add(last);
        for (int from = 0; from < writes.size(); from += Transactions.MOST_WRITES)
            transactions.commit(writes.subList(from, Math.min(from + Transactions.MOST_WRITES, writes.size())));
    }
}
