package fr.navette.functions.documents;

import fr.navette.documents.Document;
import java.util.LinkedHashMap;
import java.util.Map;

/** A document on the wire. */
public final class DocumentJson {
    private DocumentJson() {}

    /**
     * @param arrived whether its file is there; else it is on its way, or never comes
     */
    public static Map<String, Object> of(Document document, boolean arrived) {
        var json = of(document);
        json.put("arrived", arrived);
        return json;
    }

    public static Map<String, Object> of(Document document) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", document.id().value());
        json.put("slot", document.slot());
        json.put("name", document.name());
        json.put("type", document.type().mediaType());
        json.put("size", document.size());
        json.put("sha256", document.sha256());
        json.put("state", document.state().name());
        json.put("verdict", document.overallVerdict().name());
        json.put("attachments", document.attachments());
        return json;
    }
}
