package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A call as staff write it and as it is stored: the fields, and what must hold between them. */
public final class CallForm {
    private static final Set<String> FIXED_ANSWERS = Set.of("startup", "contact");
    private static final int MAX_GRACE_MINUTES = 24 * 60;

    private CallForm() {}

    public static Call read(Fields fields) {
        var call = stored(fields, Optional.empty(), 0);
        check(fields, call);
        return call;
    }

    /** Reads what {@link #fields} wrote; it was checked before it was stored. */
    public static Call stored(Fields fields, Optional<Instant> closedAt, long version) {
        var zone = LocalTimes.zone(fields, "zone");
        return new Call(
                new CallId(fields.id("id")),
                fields.translated("title"),
                time(fields, "opensAt", zone),
                time(fields, "closesAt", zone),
                zone,
                Duration.ofMinutes(fields.optionalWhole("graceMinutes", 0, MAX_GRACE_MINUTES)
                        .orElse(0)),
                fields.list("tracks", Track::read),
                fields.list("sites", Site::read),
                fields.list("questions", Question::read),
                fields.list("documents", Slot::read),
                fields.list("criteria", Criterion::read),
                fields.optionalWhole("readsPerApplication", 1, 50).orElse(3),
                fields.optionalWhole("quorum", 1, 50).orElse(1),
                fields.optionalWhole("offerDays", 1, 365).orElse(10),
                closedAt,
                version);
    }

    private static LocalDateTime time(Fields fields, String name, ZoneId zone) {
        var time = LocalTimes.time(fields, name);
        LocalTimes.instant(fields.path(name), time, zone);
        return time;
    }

    private static void check(Fields fields, Call call) {
        if (!call.closesAt().isAfter(call.opensAt())) throw fields.invalid("closesAt", FieldCode.NOT_IN_ORDER);
        if (call.sites().isEmpty()) throw fields.invalid("sites", FieldCode.REQUIRED);
        if (call.tracks().isEmpty()) throw fields.invalid("tracks", FieldCode.REQUIRED);
        if (call.criteria().isEmpty()) throw fields.invalid("criteria", FieldCode.REQUIRED);
        requireUnique(fields, "tracks", call.tracks(), Track::id);
        requireUnique(fields, "sites", call.sites(), Site::id);
        requireUnique(fields, "questions", call.questions(), Question::id);
        requireUnique(fields, "documents", call.documents(), Slot::id);
        requireUnique(fields, "criteria", call.criteria(), Criterion::id);
        var earlier = new HashSet<String>();
        for (int i = 0; i < call.questions().size(); i++) {
            var question = call.questions().get(i);
            var path = "questions[" + i + "]";
            if (FIXED_ANSWERS.contains(question.id())) throw fields.invalid(path + ".id", FieldCode.TWICE);
            // A condition looks back only: so conditions can be nested, and never go round in circles.
            if (question.showIf().filter(c -> !earlier.contains(c.question())).isPresent())
                throw fields.invalid(path + ".showIf", FieldCode.NOT_KNOWN);
            if (question.showIf()
                    .filter(c -> !isSatisfiable(c, call.questions()))
                    .isPresent()) throw fields.invalid(path + ".showIf.in", FieldCode.NOT_AN_OPTION);
            earlier.add(question.id());
        }
    }

    /** Else a typo hides a question from everybody. */
    private static boolean isSatisfiable(Question.Condition condition, List<Question> questions) {
        return !condition.in().isEmpty()
                && questions.stream()
                        .filter(q -> q.id().equals(condition.question()))
                        .allMatch(q -> condition.in().stream().allMatch(q::canEqual));
    }

    private static <T> void requireUnique(Fields fields, String name, List<T> things, Function<T, String> id) {
        var seen = new HashSet<String>();
        for (int i = 0; i < things.size(); i++)
            if (!seen.add(id.apply(things.get(i)))) throw fields.invalid(name + "[" + i + "].id", FieldCode.TWICE);
    }

    /** Everything that staff wrote. */
    public static Map<String, Object> fields(Call call) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", call.id().value());
        map.put("title", call.title().byLanguage());
        map.put("opensAt", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(call.opensAt()));
        map.put("closesAt", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(call.closesAt()));
        map.put("zone", call.zone().getId());
        map.put("graceMinutes", call.grace().toMinutes());
        map.put("tracks", call.tracks().stream().map(Track::fields).toList());
        map.put("sites", call.sites().stream().map(Site::fields).toList());
        map.put("questions", call.questions().stream().map(Question::fields).toList());
        map.put("documents", call.documents().stream().map(Slot::fields).toList());
        map.put("criteria", call.criteria().stream().map(Criterion::fields).toList());
        map.put("readsPerApplication", call.readsPerApplication());
        map.put("quorum", call.quorum());
        map.put("offerDays", call.offerDays());
        return map;
    }

    /**
     * What everybody may read: without committee, quorum or anything internal; times with their
     * offset.
     */
    public static Map<String, Object> published(Call call) {
        var map = new LinkedHashMap<>(summary(call));
        map.put("version", call.version());
        // None where staff closed it by hand.
        map.put(
                "graceMinutes",
                Duration.between(call.closes(), call.lastArrival()).toMinutes());
        map.put("tracks", call.tracks().stream().map(Track::fields).toList());
        map.put("sites", call.sites().stream().map(Site::fields).toList());
        map.put("questions", call.questions().stream().map(Question::fields).toList());
        map.put("documents", call.documents().stream().map(Slot::fields).toList());
        return map;
    }

    /** The call's line in the index. */
    public static Map<String, Object> summary(Call call) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", call.id().value());
        map.put("title", call.title().byLanguage());
        map.put("opensAt", offset(call.opens(), call));
        map.put("closesAt", offset(call.closes(), call));
        map.put("zone", call.zone().getId());
        return map;
    }

    private static String offset(Instant instant, Call call) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(call.zone()));
    }
}
