package fr.navette;

import fr.navette.documents.Document;
import fr.navette.documents.Files;

class InMemoryFilesTest extends FilesContract {
    private final InMemoryFiles files = new InMemoryFiles();

    @Override
    protected Files files() {
        return files;
    }

    @Override
    protected void send(Files.Upload upload, Document document, byte[] bytes) {
        files.put(document, bytes);
    }
}
