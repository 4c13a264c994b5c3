package fr.navette.documents;

import fr.navette.documents.check.DocumentState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The uploaded files themselves, apart from what is known of them. */
public interface Files {
    /** How long an upload URL is good. */
    Duration UPLOAD_URL_LIFE = Duration.ofMinutes(15);

    /** What was sent to an upload URL has come so long after it was given, or never comes. */
    Duration UPLOAD_OVER = UPLOAD_URL_LIFE.plus(Duration.ofMinutes(5));

    /** How long a reader's URL is good. */
    Duration READING_URL_LIFE = Duration.ofSeconds(60);

    /**
     * @param headers to send with exactly these values
     */
    record Upload(String url, Map<String, String> headers) {}

    /** A URL for one PUT of exactly this length, type and content; a second PUT is refused. */
    Upload upload(Document document);

    boolean has(Document document);

    /** What has a verdict has come; only for the others the files are asked. */
    default boolean isUploaded(Document document) {
        return document.state() != DocumentState.WAITING || has(document);
    }

    /**
     * @param version of the file in S3
     */
    record Content(byte[] bytes, String version) {}

    /** One version, without a wish the newest; empty where it is gone. */
    Optional<Content> read(Document document, Optional<String> version);

    /** A URL to the version that was checked, as an attachment with the document's name. */
    String readingUrl(Document document);

    /** Deletes every version of the file; that there is none is fine. */
    void purge(Document document);
}
