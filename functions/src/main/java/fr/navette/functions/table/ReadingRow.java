package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Marks;
import fr.navette.calls.CallId;
import fr.navette.committee.Reading;
import fr.navette.committee.Reading.Recusal;
import fr.navette.committee.ReadingNotices;
import fr.navette.committee.Review;
import fr.navette.functions.table.Row.Stored;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A reading's row, with its review, and what its reader was told. */
final class ReadingRow {
    private ReadingRow() {}

    static Row row(Reading reading) {
        var data = new Values()
                .with("call", reading.call().value())
                .with("member", reading.member().value())
                .with("application", reading.application().value())
                .with("state", reading.state().name())
                .with("review", review(reading.review()))
                .with(
                        "recusal",
                        Map.of(
                                "reason",
                                reading.recusal().reason().name(),
                                "note",
                                reading.recusal().note()))
                .with(
                        "read",
                        Map.of(
                                "edition",
                                reading.read().edition(),
                                "parts",
                                reading.read().parts()))
                .with("dueAt", reading.dueAt());
        return Row.of(Key.reading(reading.call(), reading.member(), reading.application()), data, reading.version());
    }

    private static Map<String, Object> review(Review review) {
        return new Values()
                .with("scores", review.scores())
                .with("note", review.note())
                .with("comment", review.comment())
                .with("done", review.done())
                .with("version", review.version());
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
                                Recusal.Ground.valueOf(r.text("reason")),
                                r.optionalText("note").orElse(""))),
                fields.optionalObject("read", ReadingRow::marks).orElse(Marks.NONE),
                fields.instant("dueAt"),
                stored.version());
    }

    static Row row(ReadingNotices notices) {
        var data = new Values()
                .with("call", notices.membership().call().value())
                .with("member", notices.membership().member().value())
                .with(
                        "untold",
                        notices.untold().stream()
                                .map(ApplicationId::value)
                                .sorted()
                                .toList())
                .with("toldAt", notices.toldAt())
                .with("deadline", notices.deadline())
                .with("moves", notices.moves())
                .with("juryEnds", notices.juryEnds())
                .with("lookAt", notices.lookAt());
        var row = Row.of(Key.notices(notices.membership()), data, notices.version());
        return notices.lookAt().map(at -> row.due(Row.Kind.READER, at)).orElse(row);
    }

    static ReadingNotices notices(Stored stored) {
        var fields = stored.data();
        return new ReadingNotices(
                new Membership(new CallId(fields.text("call")), new MemberId(fields.text("member"))),
                fields.texts("untold").stream().map(ApplicationId::new).collect(Collectors.toSet()),
                fields.optionalInstant("toldAt"),
                fields.optionalInstant("deadline"),
                fields.whole("moves", 0, Integer.MAX_VALUE),
                fields.optionalInstant("juryEnds"),
                fields.optionalInstant("lookAt"),
                stored.version());
    }

    private static Marks marks(Fields fields) {
        var parts = new HashMap<String, String>();
        fields.map("parts").forEach((path, hash) -> parts.put(path, (String) hash));
        return new Marks(fields.whole("edition", 0, Integer.MAX_VALUE), parts);
    }

    private static Map<String, BigDecimal> scores(Map<String, Object> stored) {
        var scores = new HashMap<String, BigDecimal>();
        stored.forEach((criterion, score) -> scores.put(criterion, (BigDecimal) score));
        return scores;
    }
}
