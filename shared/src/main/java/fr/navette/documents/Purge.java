package fr.navette.documents;

import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.ArrayList;
import java.util.List;

/** Deletes files with their rows: the file first and the row that brings the sweep back last, so a crash loses nothing. */
public record Purge(Files files, Transactions transactions) {
    /** Deletes one file; the row of a refused file stays and tells the verdict. */
    void file(Document document) {
        files.purge(document);
        transactions.commit(document.isRemoved() ? Write.remove(document) : Write.put(document.purged()));
    }

    /**
     * Deletes the documents of an application that needs them no more, or that is gone itself.
     *
     * @param last the write that decides whether the sweep comes again
     */
    public void documents(List<Document> documents, Write last) {
        documents.forEach(files::purge);
        var writes = new ArrayList<Write>();
        documents.forEach(document -> writes.add(Write.remove(document)));
        writes.add(last);
        transactions.commitInChunks(writes);
    }
}
