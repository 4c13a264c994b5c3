package fr.navette.applications;

import fr.navette.documents.DocumentJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** An application on the wire, as its applicant sees it. */
public final class ApplicationJson {
    private ApplicationJson() {}

    /** Of each document also whether its file has come. */
    static Map<String, Object> of(ShowApplications.Shown shown) {
        var json = of(shown.dossier());
        json.put(
                "documents",
                shown.dossier().present().stream()
                        .map(d -> DocumentJson.of(d, shown.arrived().contains(d.id())))
                        .toList());
        json.put("problems", shown.problems());
        return json;
    }

    static Map<String, Object> of(SaveApplication.Saved saved) {
        var json = of(saved.dossier());
        json.put("problems", saved.problems());
        return json;
    }

    public static Map<String, Object> of(Dossier dossier) {
        var application = dossier.application();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", application.id());
        json.put("call", application.call());
        json.put("status", application.status());
        json.put("version", application.version());
        json.put("formVersion", application.formVersion());
        json.put("language", application.language().tag());
        json.put("startup", application.startup());
        json.putAll(content(application.written()));
        json.put("documents", dossier.present().stream().map(DocumentJson::of).toList());
        json.put("submittedAt", application.receipt().map(Receipt::receivedAt));
        json.put("changed", dossier.isChangedSinceSubmission());
        json.put("submitted", application.receipt().map(r -> submitted(dossier)));
        json.put("receipt", application.receipt().map(r -> receipt(r, application.id())));
        json.put("correction", application.correction().map(ApplicationJson::correction));
        json.put("offer", application.offer().map(ApplicationJson::offer));
        json.put(
                "history",
                dossier.history().stream()
                        .map(entry -> Map.of("at", entry.at(), "what", entry.what()))
                        .toList());
        return json;
    }

    private static Map<String, Object> content(Content content) {
        var json = new LinkedHashMap<String, Object>();
        json.put("answers", content.answers());
        json.put("sites", content.sites());
        json.put("track", content.track());
        var consents = new LinkedHashMap<String, Object>();
        content.consents().forEach((id, text) -> consents.put(id, text.fields()));
        json.put("consents", consents);
        return json;
    }

    /** What the newest receipt is for. */
    private static Map<String, Object> submitted(Dossier dossier) {
        var json = content(dossier.application().submittedContent());
        json.put("documents", dossier.submitted().stream().map(DocumentJson::of).toList());
        return json;
    }

    static Map<String, Object> receipt(Receipt receipt, ApplicationId application) {
        var json = new LinkedHashMap<String, Object>();
        json.put("number", receipt.number());
        json.put("receivedAt", receipt.receivedAt());
        json.put("fingerprint", receipt.fingerprint());
        json.put("application", application);
        json.put("seal", receipt.seal());
        return json;
    }

    private static Map<String, Object> correction(Correction correction) {
        var json = new LinkedHashMap<String, Object>();
        json.put("message", correction.message());
        json.put("fields", correction.fields());
        json.put("until", correction.until());
        return json;
    }

    private static Map<String, Object> offer(Offer offer) {
        return Map.of("site", offer.site(), "expiresAt", offer.expiresAt());
    }
}
