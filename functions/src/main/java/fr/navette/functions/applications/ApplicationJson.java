package fr.navette.functions.applications;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.ApplicationView;
import fr.navette.applications.Content;
import fr.navette.applications.Correction;
import fr.navette.applications.Dossier;
import fr.navette.applications.Editable;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.Receipt;
import fr.navette.applications.ShowApplications;
import fr.navette.applications.Submission;
import fr.navette.functions.documents.DocumentJson;
import fr.navette.input.Values;
import fr.navette.offers.Offer;
import java.util.Map;

/** An application in JSON, as its applicant sees it. */
public final class ApplicationJson {
    private ApplicationJson() {}

    /** Adds to each document whether its file is uploaded, and the ranks on waiting lists. */
    static Map<String, Object> of(ShowApplications.Shown shown) {
        var documents = shown.view().dossier().present().stream()
                .map(d -> DocumentJson.of(d, shown.uploaded().contains(d.id())))
                .toList();
        var waiting = shown.waiting().stream()
                .map(w -> Values.of("site", w.site()).with("rank", w.rank()))
                .toList();
        return of(shown.view()).with("documents", documents).with("waiting", waiting);
    }

    public static Values of(ApplicationView view) {
        var dossier = view.dossier();
        var application = view.application();
        var json = Values.of("id", application.id())
                .with("call", application.call())
                .with("status", view.status())
                .with("version", application.version())
                .with("formVersion", application.draft().formVersion())
                .with("language", application.language().tag())
                .with("startup", application.startup());
        json.putAll(content(application.draft().content()));
        return json.with(
                        "documents",
                        dossier.present().stream().map(DocumentJson::of).toList())
                .with("editable", editable(view.editable()))
                .with("problems", view.problems())
                .with("submittedAt", application.receipt().map(Receipt::receivedAt))
                .with("changed", view.isChangedSinceSubmission())
                .with("submitted", application.submission().map(s -> submitted(s, dossier)))
                .with("receipt", application.receipt().map(r -> receipt(r, application.id())))
                .with("correction", application.correction().map(ApplicationJson::correction))
                .with("offer", application.offer().map(ApplicationJson::offer))
                .with("move", application.pendingMove(view.at()).map(ApplicationJson::offer))
                .with(
                        "history",
                        view.history().stream().map(ApplicationJson::entry).toList());
    }

    private static Map<String, Object> content(Content content) {
        var consents = new Values();
        content.consents().forEach((id, text) -> consents.put(id, text.byLanguage()));
        return Values.of("answers", content.answers())
                .with("sites", content.sites())
                .with("track", content.track())
                .with("consents", consents);
    }

    private static Map<String, Object> editable(Editable editable) {
        return switch (editable) {
            case Editable.Everything all -> Values.of("what", "EVERYTHING").with("until", all.until());
            case Editable.OnlyFields only ->
                Values.of("what", "FIELDS").with("fields", only.fields()).with("until", only.until());
            case Editable.Nothing none -> Values.of("what", "NOTHING").with("reason", none.reason());
        };
    }

    private static Map<String, Object> submitted(Submission submission, Dossier dossier) {
        var json = content(submission.content());
        json.put("documents", dossier.submitted().stream().map(DocumentJson::of).toList());
        return json;
    }

    static Map<String, Object> receipt(Receipt receipt, ApplicationId application) {
        return Values.of("number", receipt.number())
                .with("receivedAt", receipt.receivedAt())
                .with("fingerprint", receipt.fingerprint())
                .with("application", application)
                .with("seal", receipt.seal());
    }

    private static Map<String, Object> correction(Correction correction) {
        return Values.of("message", correction.message())
                .with("fields", correction.fields())
                .with("until", correction.until());
    }

    private static Map<String, Object> offer(Offer offer) {
        return Values.of("site", offer.site())
                .with("expiresAt", offer.expiresAt())
                .with("deferral", offer.deferral());
    }

    /** Leaves out a note that is for staff. */
    private static Map<String, Object> entry(HistoryEntry entry) {
        return Values.of("at", entry.at()).with("what", entry.what()).with("reason", entry.reason());
    }
}
