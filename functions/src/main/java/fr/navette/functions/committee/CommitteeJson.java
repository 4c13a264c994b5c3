package fr.navette.functions.committee;

import fr.navette.applications.Receipt;
import fr.navette.calls.Criterion;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.committee.ShowDossier;
import fr.navette.committee.ShowReadings;
import fr.navette.functions.documents.DocumentJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a committee member sees, on the wire. */
public final class CommitteeJson {
    private CommitteeJson() {}

    static Map<String, Object> list(ShowReadings.ReadingList list) {
        var member = new LinkedHashMap<String, Object>();
        member.put("name", list.member().name());
        member.put("email", list.member().email().address());
        member.put("language", list.member().language().tag());
        var json = new LinkedHashMap<String, Object>();
        json.put("member", member);
        json.put("call", list.call().id());
        json.put("title", list.call().title().byLanguage());
        json.put("zone", list.call().zone().getId());
        json.put("readings", list.items().stream().map(CommitteeJson::item).toList());
        return json;
    }

    private static Map<String, Object> item(ShowReadings.Item item) {
        var json = new LinkedHashMap<String, Object>();
        json.put("application", item.reading().application());
        json.put("startup", item.summary().startup());
        json.put("state", item.reading().state());
        json.put("dueAt", item.reading().dueAt());
        json.put("site", item.summary().site());
        json.put("track", item.summary().track());
        return json;
    }

    static Map<String, Object> dossier(ShowDossier.Shown shown) {
        var application = shown.dossier().application();
        var read = new LinkedHashMap<String, Object>();
        read.put("id", application.id());
        read.put("call", application.call());
        read.put("startup", application.startup());
        read.put("answers", shown.answers());
        read.put("sites", application.current().sites());
        read.put("track", application.current().track());
        read.put("language", application.language().tag());
        read.put("submittedAt", application.receipt().map(Receipt::receivedAt));
        var json = new LinkedHashMap<String, Object>();
        json.put("application", read);
        json.put(
                "documents",
                shown.dossier().submitted().stream().map(DocumentJson::of).toList());
        json.put(
                "criteria",
                shown.call().criteria().stream().map(Criterion::fields).toList());
        json.put("review", review(shown.reading().review()));
        return json;
    }

    public static Map<String, Object> review(Review review) {
        var json = new LinkedHashMap<String, Object>();
        json.put("version", review.version());
        json.put("scores", review.scores());
        json.put("note", review.note());
        json.put("comment", review.comment());
        json.put("done", review.done());
        return json;
    }

    static Map<String, Object> recusal(Reading reading) {
        return Map.of("application", reading.application(), "state", reading.state());
    }
}
