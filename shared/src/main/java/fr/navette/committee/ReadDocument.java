package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Files;
import fr.navette.documents.ReadableFile;
import fr.navette.identity.Session;
import fr.navette.input.Refusal;

/** Gives short-lived URLs to a checked file and to the pictures of its pages. */
public record ReadDocument(ShowDossier dossiers, Files files) {
    /**
     * @param download saves the file
     * @param view shows it in a browser that can
     */
    public record Urls(String download, String view) {}

    /**
     * @throws Refusal 409 {@code NOT_CHECKED_YET}, 403 {@code UNSAFE}, 410 {@code DOCUMENT_GONE}
     */
    public Urls by(Session session, ApplicationId id, DocumentId documentId) {
        var document = document(session, id, documentId);
        return new Urls(new ReadableFile(files).url(document), files.viewingUrl(document));
    }

    /**
     * The URL of the picture of a page.
     *
     * @param page 1 is the first
     * @throws Refusal as {@link #by}; 404 {@code APPLICATION_UNKNOWN} if there is no such picture
     */
    public String page(Session session, ApplicationId id, DocumentId documentId, int page) {
        var document = document(session, id, documentId);
        new ReadableFile(files).url(document);
        if (page < 1 || page > document.pages()) throw Applications.unknown();
        return files.pageUrl(document, page);
    }

    private Document document(Session session, ApplicationId id, DocumentId documentId) {
        return dossiers.by(session, id).documents().stream()
                .filter(d -> d.id().equals(documentId))
                .findFirst()
                .orElseThrow(Applications::unknown);
    }
}
