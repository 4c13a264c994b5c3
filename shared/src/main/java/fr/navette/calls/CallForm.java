package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
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
import java.util.function.Predicate;

/** A call as staff write it and as it is stored: its fields and the constraints between them. */
public final class CallForm {
    private static final Set<String> FIXED_ANSWERS = Set.of("startup", "contact");
    private static final int MAX_GRACE_MINUTES = 24 * 60;

    private CallForm() {}

    public static Call read(Fields fields) {
        var call = stored(fields, Optional.empty(), 0);
        check(fields, call);
        return call;
    }

    /** Reads the output of {@link #fields}, which was checked before it was stored. */
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
                LocalTimes.optionalDate(fields, "decisionBy"),
                fields.list("exports", ExportTemplate::read),
                Filling.read(fields, zone),
                Jury.read(fields, zone),
                fields.optionalObject("cohort", CohortRules::read),
                closedAt,
                version);
    }

    private static LocalDateTime time(Fields fields, String name, ZoneId zone) {
        var time = LocalTimes.time(fields, name);
        LocalTimes.instant(fields.path(name), time, zone);
        return time;
    }

    /** Refuses a call whose fields contradict each other, at the field. */
    static void check(Call call) {
        check(Fields.of(Map.of()), call);
    }

    private static void check(Fields fields, Call call) {
        if (!call.closesAt().isAfter(call.opensAt())) throw fields.invalid("closesAt", FieldCode.NOT_IN_ORDER);
        if (call.decisionBy()
                .filter(day -> day.isBefore(call.closesAt().toLocalDate()))
                .isPresent()) throw fields.invalid("decisionBy", FieldCode.NOT_IN_ORDER);
        if (call.sites().isEmpty()) throw fields.invalid("sites", FieldCode.REQUIRED);
        if (call.tracks().isEmpty()) throw fields.invalid("tracks", FieldCode.REQUIRED);
        if (call.criteria().isEmpty()) throw fields.invalid("criteria", FieldCode.REQUIRED);
        requireUnique(fields, "tracks", call.tracks(), Track::id);
        requireUnique(fields, "sites", call.sites(), Site::id);
        requireUnique(fields, "questions", call.questions(), Question::id);
        requireUnique(fields, "documents", call.documents(), Slot::id);
        requireUnique(fields, "criteria", call.criteria(), Criterion::id);
        for (int i = 0; i < call.sites().size(); i++) checkTracks(fields, "sites[" + i + "].byTrack", call, i);
        requireUnique(fields, "exports", call.exports(), ExportTemplate::id);
        for (int i = 0; i < call.exports().size(); i++)
            check(fields, "exports[" + i + "].", call, call.exports().get(i));
        call.cohort().ifPresent(rules -> checkCohort(fields, call, rules));
        var earlier = new HashSet<String>();
        for (int i = 0; i < call.questions().size(); i++) {
            var question = call.questions().get(i);
            var path = "questions[" + i + "]";
            if (FIXED_ANSWERS.contains(question.id())) throw fields.invalid(path + ".id", FieldCode.TWICE);
            // A condition refers to an earlier question only, so nested conditions can't form a cycle.
            if (question.showIf().filter(c -> !earlier.contains(c.question())).isPresent())
                throw fields.invalid(path + ".showIf", FieldCode.NOT_KNOWN);
            if (question.showIf()
                    .filter(c -> !isSatisfiable(c, call.questions()))
                    .isPresent()) throw fields.invalid(path + ".showIf.in", FieldCode.NOT_AN_OPTION);
            earlier.add(question.id());
        }
    }

    private static void checkTracks(Fields fields, String path, Call call, int site) {
        var tracks = call.sites().get(site).byTrack();
        var seen = new HashSet<String>();
        for (int i = 0; i < tracks.size(); i++) {
            var track = path + "[" + i + "].track";
            if (call.track(tracks.get(i).track()).isEmpty()) throw fields.invalid(track, FieldCode.NOT_KNOWN);
            if (!seen.add(tracks.get(i).track())) throw fields.invalid(track, FieldCode.TWICE);
        }
    }

    private static void checkCohort(Fields fields, Call call, CohortRules rules) {
        for (int i = 0; i < rules.tracks().size(); i++)
            if (call.track(rules.tracks().get(i).id()).isEmpty())
                throw fields.invalid("cohort.tracks[" + i + "].id", FieldCode.NOT_KNOWN);
    }

    private static void check(Fields fields, String path, Call call, ExportTemplate export) {
        checkColumns(fields, path + "columns", call, export.columns());
        checkAll(fields, path + "status", export.status(), ExportTemplate.STATUSES::contains, FieldCode.NOT_AN_OPTION);
        checkAll(fields, path + "site", export.site(), id -> call.site(id).isPresent(), FieldCode.NOT_KNOWN);
        checkAll(fields, path + "track", export.track(), id -> call.track(id).isPresent(), FieldCode.NOT_KNOWN);
        checkAll(
                fields,
                path + "outcome",
                export.outcome(),
                ExportTemplate.OUTCOMES::contains,
                FieldCode.NOT_AN_OUTCOME);
    }

    private static void checkAll(
            Fields fields, String path, List<String> names, Predicate<String> isKnown, FieldCode otherwise) {
        for (int i = 0; i < names.size(); i++)
            if (!isKnown.test(names.get(i))) throw fields.invalid(path + "[" + i + "]", otherwise);
    }

    private static void checkColumns(Fields fields, String path, Call call, List<String> columns) {
        if (columns.size() > ExportTemplate.MAX_COLUMNS) throw fields.invalid(path, FieldCode.TOO_MANY);
        var seen = new HashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            var column = path + "[" + i + "]";
            if (!isColumn(columns.get(i), call)) throw fields.invalid(column, FieldCode.NOT_KNOWN);
            if (!seen.add(columns.get(i))) throw fields.invalid(column, FieldCode.TWICE);
        }
    }

    private static boolean isColumn(String name, Call call) {
        return ExportTemplate.question(name)
                .map(id -> call.questions().stream().anyMatch(q -> q.id().equals(id)))
                .orElseGet(() -> ExportColumn.of(name).isPresent());
    }

    /** Whether some answer meets the condition: a typo would hide the question from everybody. */
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

    /** Every field that staff wrote. */
    public static Map<String, Object> fields(Call call) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", call.id().value());
        map.put("title", call.title().byLanguage());
        map.put("opensAt", LocalTimes.text(call.opensAt()));
        map.put("closesAt", LocalTimes.text(call.closesAt()));
        map.put("zone", call.zone().getId());
        map.put("graceMinutes", call.grace().toMinutes());
        map.putAll(form(call));
        map.put("criteria", call.criteria().stream().map(Criterion::fields).toList());
        map.put("readsPerApplication", call.readsPerApplication());
        map.put("quorum", call.quorum());
        map.put("offerDays", call.offerDays());
        call.decisionBy().ifPresent(day -> map.put("decisionBy", day.toString()));
        call.filling().addTo(map);
        call.jury().addTo(map);
        call.cohort().ifPresent(rules -> map.put("cohort", rules.fields()));
        if (!call.exports().isEmpty())
            map.put(
                    "exports",
                    call.exports().stream().map(ExportTemplate::fields).toList());
        return map;
    }

    /** The public part of a call, without committee, quorum or anything internal; times have their offset. */
    public static Map<String, Object> published(Call call) {
        var map = new LinkedHashMap<>(summary(call));
        map.put("version", call.version());
        // 0 if staff closed the call by hand.
        map.put(
                "graceMinutes",
                Duration.between(call.closes(), call.lastArrival()).toMinutes());
        map.putAll(form(call));
        return map;
    }

    private static Map<String, Object> form(Call call) {
        return Values.of("tracks", call.tracks().stream().map(Track::fields).toList())
                .with("sites", call.sites().stream().map(Site::fields).toList())
                .with(
                        "questions",
                        call.questions().stream().map(Question::fields).toList())
                .with("documents", call.documents().stream().map(Slot::fields).toList());
    }

    /** The call's entry in the index. */
    public static Map<String, Object> summary(Call call) {
        var summary = Values.of("id", call.id().value())
                .with("title", call.title().byLanguage())
                .with("opensAt", offset(call.opens(), call))
                .with("closesAt", offset(call.closes(), call))
                .with("zone", call.zone().getId());
        call.decisionBy().ifPresent(day -> summary.put("decisionBy", day.toString()));
        return summary;
    }

    private static String offset(Instant instant, Call call) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(call.zone()));
    }
}
