package fr.navette.functions.committee;

import fr.navette.applications.Receipt;
import fr.navette.calls.Criterion;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.committee.ShowDossier;
import fr.navette.committee.ShowReadings;
import fr.navette.functions.documents.DocumentJson;
import fr.navette.input.Values;
import java.util.Map;

/** A committee member's view in JSON. */
public final class CommitteeJson {
    private CommitteeJson() {}

    static Map<String, Object> list(ShowReadings.ReadingList list) {
        var member = new Values()
                .with("name", list.member().name())
                .with("email", list.member().email().address())
                .with("language", list.member().language().tag());
        return new Values()
                .with("member", member)
                .with("call", list.call().id())
                .with("title", list.call().title().byLanguage())
                .with("zone", list.call().zone().getId())
                .with("readings", list.items().stream().map(CommitteeJson::item).toList());
    }

    private static Map<String, Object> item(ShowReadings.Item item) {
        return new Values()
                .with("application", item.reading().application())
                .with("startup", item.summary().startup())
                .with("state", item.progress())
                .with("dueAt", item.reading().dueAt())
                .with("site", item.summary().site())
                .with("track", item.summary().track());
    }

    static Map<String, Object> dossier(ShowDossier.Shown shown) {
        var application = shown.dossier().application();
        var read = new Values()
                .with("id", application.id())
                .with("call", application.call())
                .with("startup", application.startup())
                .with("answers", shown.answers())
                .with("sites", application.current().sites())
                .with("track", application.current().track())
                .with("language", application.language().tag())
                .with("submittedAt", application.receipt().map(Receipt::receivedAt));
        return new Values()
                .with("application", read)
                .with(
                        "documents",
                        shown.dossier().submitted().stream()
                                .map(DocumentJson::of)
                                .toList())
                .with(
                        "criteria",
                        shown.call().criteria().stream().map(Criterion::fields).toList())
                .with("review", review(shown.reading().review()));
    }

    public static Map<String, Object> review(Review review) {
        return new Values()
                .with("version", review.version())
                .with("scores", review.scores())
                .with("note", review.note())
                .with("comment", review.comment())
                .with("done", review.done());
    }

    static Map<String, Object> recusal(Reading reading) {
        return Map.of("application", reading.application(), "state", reading.state());
    }
}
