package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Files;
import fr.navette.documents.ReadableFile;
import fr.navette.identity.Session;
import fr.navette.input.Refusal;

/** Gives a short-lived URL to a checked file. */
public record ReadDocument(ShowDossier dossiers, Files files) {
    /**
     * @throws Refusal 409 {@code NOT_CHECKED_YET}, 403 {@code UNSAFE}, 410 {@code DOCUMENT_GONE}
     */
    public String by(Session session, ApplicationId id, DocumentId documentId) {
        var document = dossiers.by(session, id).dossier().submitted().stream()
                .filter(d -> d.id().equals(documentId))
                .findFirst()
                .orElseThrow(Applications::unknown);
        return new ReadableFile(files).url(document);
    }
}
