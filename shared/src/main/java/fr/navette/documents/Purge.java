package fr.navette.documents;

import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes files with their rows: files first, and last the row that brings the sweep back, so that a crash loses
 * nothing.
 */
public record Purge(Files files, Transactions transactions) {
    /** Deletes one file; the row of a rejected file keeps its verdict. */
    void file(Document document) {
        files.purge(document);
        transactions.commit(document.isRemoved() ? Write.remove(document) : Write.put(document.purged()));
    }

    /**
     * Deletes all documents of an application.
     *
     * @param last the write that ends or repeats the follow-up
     */
    public void documents(List<Document> documents, Write last) {
        documents.forEach(files::purge);
        var writes = new ArrayList<Write>();
        documents.forEach(document -> writes.add(Write.remove(document)));
        writes.add(last);
        transactions.commitInChunks(writes);
    }
}
