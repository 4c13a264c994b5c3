package fr.navette.functions.documents;

import fr.navette.documents.Document;
import fr.navette.input.Values;
import java.util.Map;

/** A document in JSON. */
public final class DocumentJson {
    private DocumentJson() {}

    /**
     * @param uploaded whether the file is there
     */
    public static Map<String, Object> of(Document document, boolean uploaded) {
        return of(document).with("arrived", uploaded);
    }

    public static Values of(Document document) {
        return new Values()
                .with("id", document.id().value())
                .with("slot", document.slot())
                .with("name", document.name())
                .with("type", document.type().mediaType())
                .with("size", document.size())
                .with("sha256", document.sha256())
                .with("state", document.state().name())
                .with("verdict", document.overallVerdict().name())
                .with("attachments", document.attachments());
    }
}
