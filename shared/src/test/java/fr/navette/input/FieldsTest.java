package fr.navette.input;

import static fr.navette.Given.map;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static Fields with(Object... namesAndValues) {
        return Fields.of(map(namesAndValues));
    }

    private static void assertNamed(ThrowingCallable work, String path, FieldCode code) {
        assertThat(refusal(work).fields()).isEqualTo(Map.of(path, code));
    }

    @Test
    void an_unknown_field_is_refused_by_name() {
        var refusal = refusal(() ->
                Fields.read(map("call", "x", "comfirm", true), event -> event.text("call") + event.flag("confirm")));
        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_FIELD);
        assertThat(refusal.fields()).isEqualTo(Map.of("comfirm", FieldCode.UNKNOWN_FIELD));
    }

    @Test
    void null_is_the_same_as_absent() {
        var fields = with("a", null);
        assertThat(fields.has("a")).isFalse();
        assertThat(fields.any("a")).isEmpty();
        assertThat(fields.optionalText("a")).isEmpty();
        assertThat(fields.flag("a")).isFalse();
        assertThat(fields.texts("a")).isEmpty();
        assertThat(fields.map("a")).isEmpty();
        assertThat(fields.optionalNumber("a")).isEmpty();
        assertThat(fields.language("a")).isEmpty();
        assertThat(fields.optionalInstant("a")).isEmpty();
    }

    @Test
    void a_missing_required_field_is_named() {
        var none = with();
        assertNamed(() -> none.text("a"), "a", FieldCode.REQUIRED);
        assertNamed(() -> none.raw("a"), "a", FieldCode.REQUIRED);
        assertNamed(() -> none.whole("a", 0, 1), "a", FieldCode.REQUIRED);
        assertNamed(() -> none.instant("a"), "a", FieldCode.REQUIRED);
        assertNamed(() -> none.object("a", f -> f), "a", FieldCode.REQUIRED);
        assertNamed(() -> with("a", "\u00A0").text("a"), "a", FieldCode.REQUIRED);
    }

    @Test
    void a_field_of_another_type_is_named() {
        var fields = with("a", true, "b", "text", "c", List.of("x", 3), "d", List.of("x"));
        assertNamed(() -> fields.text("a"), "a", FieldCode.WRONG_TYPE);
        assertNamed(() -> fields.flag("b"), "b", FieldCode.WRONG_TYPE);
        assertNamed(() -> fields.whole("b", 0, 1), "b", FieldCode.WRONG_TYPE);
        assertNamed(() -> fields.texts("c"), "c[1]", FieldCode.WRONG_TYPE);
        assertNamed(() -> fields.texts("b"), "b", FieldCode.WRONG_TYPE);
        assertNamed(() -> fields.list("d", f -> f), "d[0]", FieldCode.WRONG_TYPE);
        assertNamed(() -> fields.object("b", f -> f), "b", FieldCode.WRONG_TYPE);
        assertNamed(() -> fields.map("b"), "b", FieldCode.WRONG_TYPE);
    }

    @Test
    void a_path_includes_lists_and_objects() {
        var fields = with("call", map("sites", List.of(map("places", BigDecimal.ONE), map("places", "two"))));
        assertNamed(
                () -> fields.object("call", call -> call.list("sites", site -> site.whole("places", 0, 9))),
                "call.sites[1].places",
                FieldCode.WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"appel-été-2027", "a b", "-a", "a.b", "a#b", "é"})
    void an_id_has_ascii_letters_digits_underscores_and_hyphens(String id) {
        assertNamed(() -> with("id", id).id("id"), "id", FieldCode.BAD_ID);
    }

    @Test
    void an_id_has_at_most_63_characters() {
        assertThat(with("id", "a".repeat(63)).id("id")).hasSize(63);
        assertNamed(() -> with("id", "a".repeat(64)).id("id"), "id", FieldCode.BAD_ID);
        assertThat(with("id", "blanchemaille_2027-B").id("id")).isEqualTo("blanchemaille_2027-B");
    }

    @Test
    void an_integer_is_whole_and_in_its_range() {
        assertThat(with("n", new BigDecimal("3.0")).whole("n", 0, 5)).isEqualTo(3);
        assertThat(with("n", new BigDecimal("1E+1")).whole("n", 0, 10)).isEqualTo(10);
        assertNamed(() -> with("n", new BigDecimal("3.5")).whole("n", 0, 5), "n", FieldCode.WRONG_TYPE);
        assertNamed(() -> with("n", new BigDecimal("6")).whole("n", 0, 5), "n", FieldCode.OUT_OF_RANGE);
        assertNamed(() -> with("n", new BigDecimal("-1")).whole("n", 0, 5), "n", FieldCode.OUT_OF_RANGE);
        assertNamed(() -> with("n", new BigDecimal("1E+2147483647")).whole("n", 0, 5), "n", FieldCode.OUT_OF_RANGE);
    }

    @Test
    void an_instant_has_its_offset() {
        var at = Instant.parse("2027-01-15T16:00:00Z");
        assertThat(with("at", "2027-01-15T16:00:00Z").instant("at")).isEqualTo(at);
        assertThat(with("at", "2027-01-15T17:00:00+01:00").instant("at")).isEqualTo(at);
        assertNamed(() -> with("at", "2027-01-15T17:00").instant("at"), "at", FieldCode.NOT_A_TIME);
    }

    @Test
    void texts_are_cleaned_and_secrets_are_not() {
        var fields = with("a", " l\u200Bea\u00A0", "l", List.of(" x\r\ny "));
        assertThat(fields.text("a")).isEqualTo("lea");
        assertThat(fields.raw("a")).isEqualTo(" l\u200Bea\u00A0");
        assertThat(fields.texts("l")).containsExactly("x y");
    }

    @Test
    void a_choice_is_one_of_the_constants() {
        assertThat(with("r", "CALL_CLOSED").choice("r", Reason.class, FieldCode.NOT_A_REASON))
                .isEqualTo(Reason.CALL_CLOSED);
        assertNamed(
                () -> with("r", "call_closed").choice("r", Reason.class, FieldCode.NOT_A_REASON),
                "r",
                FieldCode.NOT_A_REASON);
    }

    @Test
    void a_language_is_french_or_english() {
        assertThat(with("l", "fr").language("l")).contains(Language.FR);
        assertThat(with("l", "en").language("l")).contains(Language.EN);
        assertNamed(() -> with("l", "FR").language("l"), "l", FieldCode.NOT_A_LANGUAGE);
    }

    @Test
    void an_object_keeps_its_order() {
        var fields = with("answers", map("z", "1", "a", null, "m", List.of()));
        assertThat(fields.map("answers")).isEqualTo(map("z", "1", "a", null, "m", List.of()));
        assertThat(fields.map("answers").keySet()).containsExactly("z", "a", "m");
        assertThat(fields.any("answers")).isPresent();
    }

    @Test
    void an_optional_object_may_be_absent() {
        assertThat(with().optionalTranslated("hint")).isEqualTo(Optional.empty());
        assertThat(with("hint", map("fr", "oui", "en", "yes")).optionalTranslated("hint"))
                .contains(new Texts("oui", "yes"));
    }

    @Test
    void a_list_with_a_null_is_refused() {
        var fields = with("l", Arrays.asList("x", null));
        assertNamed(() -> fields.texts("l"), "l[1]", FieldCode.WRONG_TYPE);
    }
}
