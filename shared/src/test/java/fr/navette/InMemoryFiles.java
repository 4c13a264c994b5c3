package fr.navette;

import fr.navette.documents.Document;
import fr.navette.documents.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files bucket in memory. */
public final class InMemoryFiles implements Files {
    private final Map<String, Content> files = new HashMap<>();
    private final Map<String, Map<Integer, byte[]>> pages = new HashMap<>();

    /** Stores an uploaded file as S3 would. Returns the version. */
    public String put(Document document, byte[] bytes) {
        var version = "v" + (files.size() + 1);
        files.put(document.id().value(), new Content(bytes, version));
        return version;
    }

    public int size() {
        return files.size();
    }

    public boolean isEmpty() {
        return files.isEmpty() && pages.isEmpty();
    }

    @Override
    public Upload upload(Document document) {
        return new Upload(
                "https://files.example/" + document.id().value(),
                Map.of(
                        "content-type", document.type().mediaType(),
                        "content-length", Long.toString(document.size()),
                        "x-amz-checksum-sha256", document.sha256(),
                        "if-none-match", "*"));
    }

    @Override
    public boolean has(Document document) {
        return files.containsKey(document.id().value());
    }

    @Override
    public boolean hasChecked(Document document) {
        return read(document, Optional.of(document.fileVersion())).isPresent();
    }

    @Override
    public Optional<Content> read(Document document, Optional<String> version) {
        return Optional.ofNullable(files.get(document.id().value()))
                .filter(content -> version.isEmpty() || version.get().equals(content.version()));
    }

    @Override
    public String readingUrl(Document document) {
        return "https://files.example/" + document.id().value() + "?versionId=" + document.fileVersion();
    }

    @Override
    public void purge(Document document) {
        files.remove(document.id().value());
        purgePages(document);
    }

    @Override
    public String viewingUrl(Document document) {
        return readingUrl(document) + "&inline";
    }

    @Override
    public void putPage(Document document, int page, byte[] jpeg) {
        pages.computeIfAbsent(document.id().value(), id -> new HashMap<>()).put(page, jpeg);
    }

    @Override
    public String pageUrl(Document document, int page) {
        return "https://files.example/pages/" + document.id().value() + "/" + page;
    }

    @Override
    public void purgePages(Document document) {
        pages.remove(document.id().value());
    }

    /** The pictures of a document's pages. */
    public Map<Integer, byte[]> pages(Document document) {
        return pages.getOrDefault(document.id().value(), Map.of());
    }
}
