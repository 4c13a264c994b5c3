package fr.navette.documents;

import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.Optional;

/** Files of a document whose row is erased as soon as its first picture is stored. */
record ErasingFiles(Files files, Transactions transactions, Document erased) implements Files {
    @Override
    public Upload upload(Document document) {
        return files.upload(document);
    }

    @Override
    public boolean has(Document document) {
        return files.has(document);
    }

    @Override
    public boolean hasChecked(Document document) {
        return files.hasChecked(document);
    }

    @Override
    public Optional<Content> read(Document document, Optional<String> version) {
        return files.read(document, version);
    }

    @Override
    public String readingUrl(Document document) {
        return files.readingUrl(document);
    }

    @Override
    public String viewingUrl(Document document) {
        return files.viewingUrl(document);
    }

    @Override
    public void putPage(Document document, int page, byte[] jpeg) {
        files.putPage(document, page, jpeg);
        transactions.commit(Write.remove(document));
    }

    @Override
    public String pageUrl(Document document, int page) {
        return files.pageUrl(document, page);
    }

    @Override
    public void purgePages(Document document) {
        files.purgePages(document);
    }

    @Override
    public void purge(Document document) {
        files.purge(document);
    }
}
