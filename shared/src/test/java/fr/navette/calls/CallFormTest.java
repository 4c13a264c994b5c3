package fr.navette.calls;

import static fr.navette.Given.map;
import static fr.navette.Refused.refusal;
import static fr.navette.calls.WrittenCall.aRevenue;
import static fr.navette.calls.WrittenCall.aStage;
import static fr.navette.calls.WrittenCall.aWrittenCall;
import static fr.navette.calls.WrittenCall.aWrittenCriterion;
import static fr.navette.calls.WrittenCall.number;
import static fr.navette.calls.WrittenCall.read;
import static fr.navette.calls.WrittenCall.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal of a call written by staff, with the path of the field. */
class CallFormTest {
    private static Map<String, Object> with(Object... changes) {
        var call = aWrittenCall();
        call.putAll(map(changes));
        return call;
    }

    private static Map<String, Object> changed(Map<String, Object> thing, Object... changes) {
        thing.putAll(map(changes));
        return thing;
    }

    private static Map<String, Object> withSite(Object... changes) {
        var site = changed(map("id", "roubaix", "name", "Roubaix", "places", number(38)), changes);
        return with("sites", List.of(site));
    }

    private static Map<String, Object> withStage(Object... changes) {
        return with("questions", List.of(changed(aStage(), changes)));
    }

    private static Map<String, Object> withDeck(Object... changes) {
        var deck = map("id", "deck", "label", texts("d"), "types", List.of("application/pdf"));
        return with("documents", List.of(changed(deck, changes)));
    }

    private static Map<String, Object> withTeam(Object... changes) {
        return with("criteria", List.of(changed(aWrittenCriterion(), changes)));
    }

    private static Arguments wrongValue(String value, FieldCode code) {
        return wrong(withTeam("scale", List.of(anchor(value))), "call.criteria[0].scale[0].value", code);
    }

    private static Object anchor(String value) {
        return map("value", new BigDecimal(value), "label", texts("x"));
    }

    private static Object anchor(int value) {
        return map("value", number(value), "label", texts("x"));
    }

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
                wrong(with("id", null), "call.id", FieldCode.REQUIRED),
                wrong(with("id", "appel-été-2027"), "call.id", FieldCode.BAD_ID),
                wrong(with("id", BigDecimal.ONE), "call.id", FieldCode.WRONG_TYPE),
                wrong(with("title", null), "call.title", FieldCode.REQUIRED),
                wrong(with("title", map("fr", "Appel")), "call.title.en", FieldCode.REQUIRED),
                wrong(with("title", map("fr", " ", "en", "Call")), "call.title.fr", FieldCode.REQUIRED),
                wrong(with("opensAt", null), "call.opensAt", FieldCode.REQUIRED),
                wrong(with("opensAt", "hier"), "call.opensAt", FieldCode.NOT_A_TIME),
                wrong(with("closesAt", "2027-01-15T24:00"), "call.closesAt", FieldCode.NOT_A_TIME),
                wrong(with("closesAt", "2026-11-02T09:00"), "call.closesAt", FieldCode.NOT_IN_ORDER),
                wrong(with("zone", "Paris"), "call.zone", FieldCode.NOT_A_ZONE),
                wrong(with("zone", null), "call.zone", FieldCode.REQUIRED),
                wrong(with("graceMinutes", number(-1)), "call.graceMinutes", FieldCode.OUT_OF_RANGE),
                wrong(with("graceMinutes", number(1441)), "call.graceMinutes", FieldCode.OUT_OF_RANGE),
                wrong(with("readsPerApplication", number(0)), "call.readsPerApplication", OUT_OF_RANGE),
                wrong(with("quorum", new BigDecimal("1.5")), "call.quorum", FieldCode.WRONG_TYPE),
                wrong(with("offerDays", "dix"), "call.offerDays", FieldCode.WRONG_TYPE),
                wrong(with("tracks", List.of()), "call.tracks", FieldCode.REQUIRED),
                wrong(with("sites", null), "call.sites", FieldCode.REQUIRED),
                wrong(with("criteria", List.of()), "call.criteria", FieldCode.REQUIRED),
                wrong(withSite("name", ""), "call.sites[0].name", FieldCode.REQUIRED),
                wrong(withSite("places", null), "call.sites[0].places", FieldCode.REQUIRED),
                wrong(withSite("places", number(-1)), "call.sites[0].places", FieldCode.OUT_OF_RANGE),
                wrong(withStage("kind", "essay"), "call.questions[0].kind", FieldCode.NOT_A_KIND),
                wrong(withStage("kind", "CHOICE"), "call.questions[0].kind", FieldCode.NOT_A_KIND),
                wrong(withStage("options", null), "call.questions[0].options", FieldCode.REQUIRED),
                wrong(withStage("maxChars", number(0)), "call.questions[0].maxChars", OUT_OF_RANGE),
                wrong(withStage("required", "yes"), "call.questions[0].required", FieldCode.WRONG_TYPE),
                wrong(withStage("id", "startup"), "call.questions[0].id", FieldCode.TWICE),
                wrong(withStage("id", "contact"), "call.questions[0].id", FieldCode.TWICE),
                wrong(withDeck("types", List.of()), "call.documents[0].types", FieldCode.REQUIRED),
                wrong(
                        withDeck("types", List.of("application/zip")),
                        "call.documents[0].types",
                        FieldCode.NOT_AN_OPTION),
                wrong(withDeck("maxBytes", number(20_000_001)), "call.documents[0].maxBytes", OUT_OF_RANGE),
                wrong(withTeam("weight", number(0)), "call.criteria[0].weight", FieldCode.OUT_OF_RANGE),
                wrong(withTeam("scale", List.of(anchor(1))), "call.criteria[0].scale", FieldCode.TOO_FEW),
                wrong(withTeam("scale", List.of(anchor(1), anchor(1))), "call.criteria[0].scale", FieldCode.TWICE),
                wrong(
                        withTeam("scale", List.of(anchor("3"), anchor("3.0"))),
                        "call.criteria[0].scale",
                        FieldCode.TWICE),
                wrongValue("3.25", FieldCode.WRONG_TYPE),
                wrongValue("-0.5", FieldCode.OUT_OF_RANGE),
                wrongValue("1000.5", FieldCode.OUT_OF_RANGE),
                wrong(with("othersReviews", "sometimes"), "call.othersReviews", FieldCode.NOT_AN_OPTION),
                wrong(with("blind", "yes"), "call.blind", FieldCode.WRONG_TYPE),
                wrong(with("acrossSites", number(101)), "call.acrossSites", FieldCode.OUT_OF_RANGE),
                wrong(with("questions", List.of(aStage(), aStage())), "call.questions[1].id", FieldCode.TWICE),
                wrong(
                        with("criteria", List.of(aWrittenCriterion(), aWrittenCriterion())),
                        "call.criteria[1].id",
                        FieldCode.TWICE),
                wrong(
                        with("questions", List.of(aRevenue(), aStage())),
                        "call.questions[0].showIf",
                        FieldCode.NOT_KNOWN),
                wrong(with("questions", List.of(aRevenue())), "call.questions[0].showIf", FieldCode.NOT_KNOWN),
                wrong(
                        with("questions", List.of(aStage(), aRevenueIf("revenu"))),
                        "call.questions[1].showIf.in",
                        FieldCode.NOT_AN_OPTION),
                wrong(
                        with("questions", List.of(anAmount(), anAnswerOn("amount", "1"))),
                        "call.questions[1].showIf.in",
                        FieldCode.NOT_AN_OPTION),
                wrong(
                        with("questions", List.of(aStage(), aRevenueIf())),
                        "call.questions[1].showIf.in",
                        FieldCode.NOT_AN_OPTION));
    }

    private static Map<String, Object> aRevenueIf(String... stages) {
        return anAnswerOn("stage", stages);
    }

    private static Map<String, Object> anAnswerOn(String question, String... in) {
        var revenue = aRevenue();
        revenue.put("showIf", map("question", question, "in", List.of(in)));
        return revenue;
    }

    private static Map<String, Object> anAmount() {
        var amount = aRevenue();
        amount.put("id", "amount");
        amount.remove("showIf");
        return amount;
    }

    private static final FieldCode OUT_OF_RANGE = FieldCode.OUT_OF_RANGE;

    private static Arguments wrong(Map<String, Object> call, String path, FieldCode code) {
        return Arguments.of(path, code, call);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("wrongCalls")
    void a_wrong_field_is_named(String path, FieldCode code, Map<String, Object> call) {
        var refusal = refusal(() -> read(call));
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal.fields()).isEqualTo(Map.of(path, code));
    }

    @Test
    void a_time_that_does_not_exist_has_its_own_reason() {
        var refusal = refusal(() -> read(with("closesAt", "2027-03-28T02:30")));
        assertThat(refusal.reason()).isEqualTo(Reason.TIME_AMBIGUOUS);
        assertThat(refusal.fields()).isEqualTo(Map.of("call.closesAt", FieldCode.TIME_AMBIGUOUS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"closeAt", "confirm", "version", "closedAt"})
    void an_unknown_field_is_refused(String name) {
        var refusal = refusal(() -> read(with(name, true)));
        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_FIELD);
        assertThat(refusal.fields()).isEqualTo(Map.of("call." + name, FieldCode.UNKNOWN_FIELD));
    }

    @Test
    void an_unknown_nested_field_is_refused_too() {
        assertThat(refusal(() -> read(withStage("colour", "red"))).fields())
                .isEqualTo(Map.of("call.questions[0].colour", FieldCode.UNKNOWN_FIELD));
        assertThat(refusal(() -> read(withTeam("scales", List.of()))).fields())
                .isEqualTo(Map.of("call.criteria[0].scales", FieldCode.UNKNOWN_FIELD));
        assertThat(refusal(() -> read(with("title", map("fr", "a", "en", "b", "de", "c"))))
                        .fields())
                .isEqualTo(Map.of("call.title.de", FieldCode.UNKNOWN_FIELD));
    }

    @Test
    void a_call_is_read_and_written_unchanged() {
        var written = with("opensAt", "2026-11-02T09:00:00", "closesAt", "2027-01-15T17:00:00");
        var call = read(written);
        assertThat(call.version()).isZero();
        assertThat(call).isEqualTo(read(aWrittenCall()));
        assertThat(plain(CallForm.fields(call))).isEqualTo(plain(written));
    }

    @Test
    void an_absent_field_has_its_default() {
        var call = aWrittenCall();
        List.of("graceMinutes", "readsPerApplication", "quorum", "offerDays", "questions", "documents")
                .forEach(call::remove);
        var read = read(call);
        assertThat(read.grace()).isZero();
        assertThat(read.jury().acrossSites()).isEqualTo(10);
        assertThat(read.readsPerApplication()).isEqualTo(3);
        assertThat(read.quorum()).isEqualTo(1);
        assertThat(read.offerDays()).isEqualTo(10);
        assertThat(read.questions()).isEmpty();
        assertThat(read.documents()).isEmpty();
    }

    @Test
    void the_default_length_depends_on_the_kind() {
        assertThat(maxCharsOf("paragraph")).isEqualTo(5_000);
        assertThat(maxCharsOf("url")).isEqualTo(2_000);
        assertThat(maxCharsOf("line")).isEqualTo(200);
    }

    private static int maxCharsOf(String kind) {
        var question = map("id", "q", "kind", kind, "label", texts("q"));
        return read(with("questions", List.of(question))).questions().getFirst().maxChars();
    }

    @Test
    void the_published_call_has_its_zone_and_nothing_internal() {
        var published = CallForm.published(read(aWrittenCall()).withVersion(3));
        assertThat(published)
                .containsEntry("closesAt", "2027-01-15T17:00:00+01:00")
                .containsEntry("zone", "Europe/Paris")
                .containsEntry("version", 3L)
                .containsOnlyKeys(
                        "id",
                        "title",
                        "opensAt",
                        "closesAt",
                        "zone",
                        "version",
                        "graceMinutes",
                        "tracks",
                        "sites",
                        "questions",
                        "documents");
    }

    @Test
    void a_call_closed_by_hand_is_published_with_that_closing_and_no_grace() {
        var call = Given.anOpenCall();
        assertThat(CallForm.published(call)).containsEntry("graceMinutes", 15L);
        assertThat(CallForm.published(call.closedAt(Given.NOW))).containsEntry("graceMinutes", 0L);
        assertThat(CallForm.summary(Given.anOpenCall().closedAt(Given.NOW.plusMillis(7))))
                .containsEntry("closesAt", "2026-12-01T11:00:00+01:00")
                .containsOnlyKeys("id", "title", "opensAt", "closesAt", "zone");
    }

    /** Converts numbers to text: int and BigDecimal are the same on the wire. */
    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var result = map();
                map.forEach((k, v) -> result.put(k.toString(), plain(v)));
                yield result;
            }
            case List<?> list -> list.stream().map(CallFormTest::plain).toList();
            case Number number -> number.toString();
            default -> value;
        };
    }

    @Test
    void the_day_of_the_answer_is_optional_published_and_after_the_closing() {
        assertThat(read(aWrittenCall()).decisionBy()).isEmpty();
        var call = read(with("decisionBy", "2027-02-28"));
        assertThat(call.decisionBy()).contains(LocalDate.of(2027, 2, 28));
        assertThat(CallForm.published(call)).containsEntry("decisionBy", "2027-02-28");
        assertThat(CallForm.summary(call)).containsEntry("decisionBy", "2027-02-28");
        var early = refusal(() -> read(with("decisionBy", "2027-01-14")));
        assertThat(early.fields()).isEqualTo(Map.of("call.decisionBy", FieldCode.NOT_IN_ORDER));
        var never = refusal(() -> read(with("decisionBy", "2027-02-30")));
        assertThat(never.fields()).containsOnlyKeys("call.decisionBy");
    }

    private static Map<String, Object> withExport(Object... changes) {
        var export = map(
                "id",
                "partners",
                "title",
                texts("Partenaires"),
                "columns",
                List.of("number", "answers.stage"),
                "status",
                List.of("SUBMITTED"),
                "site",
                List.of("roubaix"),
                "track",
                List.of("incubator"),
                "outcome",
                List.of("ACCEPT"));
        return with("exports", List.of(changed(export, changes)));
    }

    @Test
    void an_export_names_columns_and_statuses_and_is_not_published() {
        var call = read(withExport());
        assertThat(call.export("partners"))
                .contains(new ExportTemplate(
                        "partners",
                        new Texts("Partenaires", "Partenaires"),
                        List.of("number", "answers.stage"),
                        List.of("SUBMITTED"),
                        List.of("roubaix"),
                        List.of("incubator"),
                        List.of("ACCEPT")));
        assertThat(call.export("others")).isEmpty();
        assertThat(CallForm.fields(call)).containsKey("exports");
        assertThat(CallForm.published(call)).doesNotContainKey("exports");
    }

    @ParameterizedTest
    @CsvSource({
        "status, LOST, NOT_AN_OPTION",
        "site, mars, NOT_KNOWN",
        "track, none, NOT_KNOWN",
        "outcome, OFFERED, NOT_AN_OUTCOME"
    })
    void a_filter_by_what_does_not_exist_is_refused_at_its_place(String filter, String name, FieldCode code) {
        assertThat(refusal(() -> read(withExport(filter, List.of(name)))).fields())
                .isEqualTo(Map.of("call.exports[0]." + filter + "[0]", code));
    }

    @Test
    void a_wrong_column_is_refused_at_its_place() {
        assertThat(refusal(() -> read(withExport("columns", List.of("number", "pitch"))))
                        .fields())
                .isEqualTo(Map.of("call.exports[0].columns[1]", FieldCode.NOT_KNOWN));
        assertThat(refusal(() -> read(withExport("columns", List.of("answers.nothing"))))
                        .fields())
                .isEqualTo(Map.of("call.exports[0].columns[0]", FieldCode.NOT_KNOWN));
        assertThat(refusal(() -> read(withExport("columns", List.of("site", "site"))))
                        .fields())
                .isEqualTo(Map.of("call.exports[0].columns[1]", FieldCode.TWICE));
        assertThat(refusal(() -> read(withExport("columns", Collections.nCopies(501, "site"))))
                        .fields())
                .isEqualTo(Map.of("call.exports[0].columns", FieldCode.TOO_MANY));
        assertThat(refusal(() -> read(withExport("id", "à part"))).fields())
                .isEqualTo(Map.of("call.exports[0].id", FieldCode.BAD_ID));
    }

    private static Map<String, Object> withCohort(Object... changes) {
        var track = map(
                "id",
                "incubator",
                "lengthMonths",
                number(9),
                "maxMonths",
                number(18),
                "pauseHoldsPlace",
                false,
                "review",
                map("every", "P1M", "dueDay", number(5), "questions", List.of(aStage())));
        return with(
                "cohort",
                map("tracks", List.of(changed(track, changes)), "startsOn", "2027-03-01", "noticeDays", number(45)));
    }

    private static Map<String, FieldCode> cohortRefused(Object... changes) {
        return refusal(() -> read(withCohort(changes))).fields();
    }

    @Test
    void a_share_of_readings_across_sites_of_none_is_kept() {
        assertThat(CallForm.fields(read(with("acrossSites", number(0))))).containsEntry("acrossSites", 0);
    }

    @Test
    void the_rules_of_a_cohort_are_read_stored_and_not_published() {
        var call = read(withCohort());
        var rules = call.cohort().orElseThrow();
        assertThat(rules.noticeDays()).isEqualTo(45);
        assertThat(rules.startsOn()).contains(LocalDate.parse("2027-03-01"));
        assertThat(call.copied(call.id(), call.title(), call.opensAt(), call.closesAt())
                        .cohort())
                .contains(rules.withoutStart());
        var review = new TrackRules.Review(
                TrackRules.Review.Every.MONTH, 5, List.of(call.questions().getFirst()));
        assertThat(call.cohortRules("incubator")).isEqualTo(new TrackRules("incubator", 9, 18, false, review));
        assertThat(CallForm.fields(call)).containsEntry("cohort", rules.fields());
        assertThat(CallForm.published(call)).doesNotContainKey("cohort");
    }

    @Test
    void a_track_without_rules_of_its_own_has_the_usual_ones() {
        var usual = new TrackRules("incubator", 12, 24, true, TrackRules.Review.NEVER);
        assertThat(read(aWrittenCall()).cohort()).isEmpty();
        assertThat(read(aWrittenCall()).cohortRules("incubator")).isEqualTo(usual);
        assertThat(read(with("cohort", map())).cohortRules("incubator")).isEqualTo(usual);
        assertThat(read(withCohort("maxMonths", null, "lengthMonths", number(36)))
                        .cohortRules("incubator")
                        .maxMonths())
                .isEqualTo(36);
        assertThat(read(withCohort("review", map("every", "never")))
                        .cohortRules("incubator")
                        .review())
                .isEqualTo(TrackRules.Review.NEVER);
    }

    private static Map<String, Object> anItem(Object... changes) {
        return changed(map("id", "insurance", "title", map("fr", "Assurance", "en", "Insurance")), changes);
    }

    private static Map<String, Object> anAgreement(String version) {
        return map("version", version, "text", map("fr", "Nous nous engageons.", "en", "We commit."));
    }

    private static Map<String, Object> withPapers(Map<String, Object> item, Map<String, Object> agreement) {
        return with("cohort", map("onboarding", List.of(item), "agreement", agreement));
    }

    @Test
    void the_onboarding_and_the_agreement_of_the_cohort_hold_where_a_track_has_none() {
        var call = read(withPapers(anItem("kind", "sign", "dueDays", number(14)), anAgreement("2027-1")));
        var rules = call.cohortRules("incubator");
        assertThat(rules.onboarding())
                .containsExactly(new OnboardingItem(
                        "insurance",
                        new Texts("Assurance", "Insurance"),
                        Optional.empty(),
                        OnboardingItem.Kind.SIGN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(14)));
        assertThat(rules.onboarding().getFirst().dueOn(Optional.of(LocalDate.parse("2027-03-01"))))
                .contains(LocalDate.parse("2027-03-15"));
        assertThat(rules.agreement()).map(Agreement::version).contains("2027-1");
        var own = read(with(
                "cohort",
                map(
                        "onboarding",
                        List.of(anItem()),
                        "agreement",
                        anAgreement("2027-1"),
                        "tracks",
                        List.of(map(
                                "id",
                                "incubator",
                                "onboarding",
                                List.of(anItem("id", "own")),
                                "agreement",
                                anAgreement("own"))))));
        assertThat(own.cohortRules("incubator").onboarding())
                .extracting(OnboardingItem::id)
                .containsExactly("own");
        assertThat(own.cohortRules("incubator").agreement())
                .map(Agreement::version)
                .contains("own");
        assertThat(own.cohortRules("").agreement()).map(Agreement::version).contains("2027-1");
        assertThat(CallForm.fields(own).get("cohort"))
                .isEqualTo(own.cohort().orElseThrow().fields());
        assertThat(CallForm.published(own).toString()).doesNotContain("Assurance");
    }

    @Test
    void a_wrong_item_or_agreement_is_refused_at_its_place() {
        var item = "call.cohort.onboarding[0].";
        assertThat(papersRefused(anItem("kind", "sing"))).isEqualTo(Map.of(item + "kind", FieldCode.NOT_A_KIND));
        assertThat(papersRefused(anItem("kind", "read"))).isEqualTo(Map.of(item + "url", FieldCode.REQUIRED));
        assertThat(papersRefused(anItem("kind", "read", "url", "http://house.example")))
                .isEqualTo(Map.of(item + "url", FieldCode.NOT_A_URL));
        assertThat(papersRefused(anItem("dueOn", "2027-03-01", "dueDays", number(3))))
                .isEqualTo(Map.of(item + "dueDays", FieldCode.TWICE));
        assertThat(refusal(() -> read(with("cohort", map("onboarding", List.of(anItem("kind", "sign"))))))
                        .fields())
                .isEqualTo(Map.of("call.cohort.agreement", FieldCode.REQUIRED));
        assertThat(refusal(() -> read(with("cohort", map("onboarding", List.of(anItem(), anItem())))))
                        .fields())
                .isEqualTo(Map.of("call.cohort.onboarding[1].id", FieldCode.TWICE));
        var tooLong = map("version", "1", "text", map("fr", "x".repeat(20_001), "en", "x"));
        assertThat(refusal(() -> read(withPapers(anItem(), tooLong))).fields())
                .isEqualTo(Map.of("call.cohort.agreement.text", FieldCode.TOO_LONG));
    }

    private static Map<String, FieldCode> papersRefused(Map<String, Object> item) {
        return refusal(() -> read(withPapers(item, anAgreement("2027-1")))).fields();
    }

    @Test
    void a_wrong_rule_of_a_cohort_is_refused_at_its_place() {
        var track = "call.cohort.tracks[0].";
        assertThat(cohortRefused("id", "accelerator")).isEqualTo(Map.of(track + "id", FieldCode.NOT_KNOWN));
        assertThat(cohortRefused("maxMonths", number(8)))
                .isEqualTo(Map.of(track + "maxMonths", FieldCode.NOT_IN_ORDER));
        assertThat(cohortRefused("lengthMonths", number(0)))
                .isEqualTo(Map.of(track + "lengthMonths", FieldCode.OUT_OF_RANGE));
        assertThat(cohortRefused("lengthMonts", number(6)))
                .isEqualTo(Map.of(track + "lengthMonts", FieldCode.UNKNOWN_FIELD));
        assertThat(cohortRefused("review", map("every", "P1W")))
                .isEqualTo(Map.of(track + "review.every", FieldCode.NOT_AN_OPTION));
        assertThat(cohortRefused("review", map("every", "P1M", "questions", List.of(aStage()))))
                .isEqualTo(Map.of(track + "review.dueDay", FieldCode.REQUIRED));
        assertThat(cohortRefused("review", map("every", "P1M", "dueDay", number(32))))
                .isEqualTo(Map.of(track + "review.dueDay", FieldCode.OUT_OF_RANGE));
        assertThat(cohortRefused("review", map("every", "P1M", "dueDay", number(31))))
                .isEqualTo(Map.of(track + "review.questions", FieldCode.REQUIRED));
        assertThat(cohortRefused(
                        "review", map("every", "P1M", "dueDay", number(1), "questions", List.of(aStage(), aStage()))))
                .isEqualTo(Map.of(track + "review.questions[1].id", FieldCode.TWICE));
        var six = Collections.nCopies(6, aStage());
        assertThat(cohortRefused("review", map("every", "P1M", "dueDay", number(1), "questions", six)))
                .isEqualTo(Map.of(track + "review.questions", FieldCode.TOO_MANY));
        var conditional = changed(aStage(), "showIf", map("question", "other", "in", List.of("yes")));
        assertThat(cohortRefused("review", map("every", "P1M", "dueDay", number(1), "questions", List.of(conditional))))
                .isEqualTo(Map.of(track + "review.questions[0].showIf", FieldCode.UNKNOWN_FIELD));
        var twice = map("tracks", List.of(map("id", "incubator"), map("id", "incubator")));
        assertThat(refusal(() -> read(with("cohort", twice))).fields())
                .isEqualTo(Map.of("call.cohort.tracks[1].id", FieldCode.TWICE));
    }
}
