package fr.navette.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.committee.MemberId;
import fr.navette.committee.Reading;
import fr.navette.committee.Reading.Recusal;
import fr.navette.committee.Review;
import fr.navette.table.Row.Stored;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An assignment with its review, as it is stored. */
final class ReadingRow {
    private ReadingRow() {}

    static Row row(Reading reading) {
        var data = new LinkedHashMap<String, Object>();
        data.put("call", reading.call().value());
        data.put("member", reading.member().value());
        data.put("application", reading.application().value());
        data.put("state", reading.state().name());
        data.put("review", review(reading.review()));
        data.put(
                "recusal",
                Map.of(
                        "reason",
                        reading.recusal().reason().name(),
                        "note",
                        reading.recusal().note()));
        data.put("dueAt", reading.dueAt());
        return Row.of(Key.reading(reading.call(), reading.member(), reading.application()), data, reading.version());
    }

    private static Map<String, Object> review(Review review) {
        var data = new LinkedHashMap<String, Object>();
        data.put("scores", review.scores());
        data.put("note", review.note());
        data.put("comment", review.comment());
        data.put("done", review.done());
        data.put("version", review.version());
        return data;
    }

    static Reading reading(Stored stored) {
        var fields = stored.data();
        return new Reading(
                new CallId(fields.text("call")),
                new MemberId(fields.text("member")),
                new ApplicationId(fields.text("application")),
                Reading.State.valueOf(fields.text("state")),
                fields.object(
                        "review",
                        r -> new Review(
                                scores(r.map("scores")),
                                r.optionalText("note").orElse(""),
                                r.optionalText("comment").orElse(""),
                                r.flag("done"),
                                r.optionalNumber("version").orElseThrow().longValue())),
                fields.object(
                        "recusal",
                        r -> new Recusal(
                                Recusal.Why.valueOf(r.text("reason")),
                                r.optionalText("note").orElse(""))),
                fields.instant("dueAt"),
                stored.version());
    }

    private static Map<String, Integer> scores(Map<String, Object> stored) {
        var scores = new HashMap<String, Integer>();
        stored.forEach((criterion, score) -> scores.put(criterion, ((BigDecimal) score).intValue()));
        return scores;
    }
}
