package fr.navette.documents;

import fr.navette.documents.check.DocumentState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The uploaded files. */
public interface Files {
    /** The lifetime of an upload URL. */
    Duration UPLOAD_URL_LIFE = Duration.ofMinutes(15);

    /** The time after which an upload is complete or will never be, counted from the URL's creation. */
    Duration UPLOAD_OVER = UPLOAD_URL_LIFE.plus(Duration.ofMinutes(5));

    /** The lifetime of a reader's URL. */
    Duration READING_URL_LIFE = Duration.ofSeconds(60);

    /**
     * @param headers the headers to send, with exactly these values
     */
    record Upload(String url, Map<String, String> headers) {}

    /** A URL for one PUT of exactly this length, type and content; a second PUT is refused. */
    Upload upload(Document document);

    boolean has(Document document);

    /** Whether the version that was checked still exists. */
    boolean hasChecked(Document document);

    /** Whether the file is there; S3 is asked only if there is no verdict. */
    default boolean isUploaded(Document document) {
        return document.state() != DocumentState.WAITING || has(document);
    }

    /**
     * @param version the S3 version
     */
    record Content(byte[] bytes, String version) {}

    /** One version, or the newest one without {@code version}; empty if it does not exist. */
    Optional<Content> read(Document document, Optional<String> version);

    /** A URL to the checked version, as an attachment with the document's name. */
    String readingUrl(Document document);

    /** A URL to the checked version that a browser shows instead of saving it. */
    String viewingUrl(Document document);

    /**
     * Stores the picture of a page.
     *
     * @param page 1 is the first
     * @param jpeg the picture's bytes
     */
    void putPage(Document document, int page, byte[] jpeg);

    /** A URL to the picture of a page; 1 is the first. */
    String pageUrl(Document document, int page);

    /** Deletes the pictures of the pages, if there are any. */
    void purgePages(Document document);

    /** Deletes every version of the file and of the pictures of its pages, if there are any. */
    void purge(Document document);
}
