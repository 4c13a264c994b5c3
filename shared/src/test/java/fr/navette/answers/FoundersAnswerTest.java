package fr.navette.answers;

import static fr.navette.Given.aQuestion;
import static fr.navette.Given.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.answers.AnswerRules.Read;
import fr.navette.calls.QuestionKind;
import fr.navette.input.FieldCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundersAnswerTest {
    private static Read founders(Object... founders) {
        return AnswerRules.read(aQuestion("f", QuestionKind.FOUNDERS, true, 20), List.of(founders));
    }

    @Test
    void every_field_is_read_in_its_canonical_form() {
        var read = founders(map(
                "name", " Ada\u00A0Lefèvre ",
                "role", "direction\n",
                "email", "Ada@Example.org ",
                "fullTime", true,
                "share", "62,5 %"));
        var stored = map(
                "name",
                "Ada\u00A0Lefèvre",
                "role",
                "direction",
                "email",
                "Ada@example.org",
                "fullTime",
                true,
                "share",
                new BigDecimal("62.5"));
        assertThat(read).isEqualTo(Read.valid(List.of(stored)));
        assertThat(founders(stored)).isEqualTo(read);
    }

    @Test
    void a_name_is_enough() {
        assertThat(founders(map("name", "O Ng", "email", "", "role", null, "share", "\u00A0")))
                .isEqualTo(Read.valid(List.of(map("name", "O Ng", "fullTime", false))));
    }

    @Test
    void an_empty_row_is_not_a_founder() {
        var blank = map("name", "\u00A0", "fullTime", false, "email", null);
        assertThat(founders(blank)).isEqualTo(Read.valid(null));
        assertThat(founders()).isEqualTo(Read.valid(null));
        assertThat(founders(blank, map("name", "Ada"), blank))
                .isEqualTo(Read.valid(List.of(map("name", "Ada", "fullTime", false))));
    }

    @Test
    void an_unknown_name_is_cut_in_the_refusal() {
        assertThat(founders(map("name", "Ada", "x".repeat(100_000), "y")).problems())
                .isEqualTo(Map.of("f[0]." + "x".repeat(64), FieldCode.UNKNOWN_FIELD));
    }

    @Test
    void every_problem_is_named_by_row_and_field() {
        var read = founders(
                map("name", "Ada"),
                map("role", "x".repeat(21), "email", "ada", "share", "beaucoup", "age", BigDecimal.TEN),
                map("name", true, "fullTime", "oui", "share", false));
        assertThat(read.problems())
                .isEqualTo(Map.of(
                        "f[1].age", FieldCode.UNKNOWN_FIELD,
                        "f[1].role", FieldCode.TOO_LONG,
                        "f[1].name", FieldCode.REQUIRED,
                        "f[1].email", FieldCode.NOT_AN_EMAIL,
                        "f[1].share", FieldCode.NOT_A_NUMBER,
                        "f[2].name", FieldCode.WRONG_TYPE,
                        "f[2].fullTime", FieldCode.WRONG_TYPE,
                        "f[2].share", FieldCode.WRONG_TYPE));
    }

    @Test
    void invalid_values_are_kept_as_typed() {
        var read = founders(map("name", "Ada", "email", "ada@", "share", "12.000"));
        assertThat(read.value())
                .isEqualTo(List.of(map("name", "Ada", "email", "ada@", "fullTime", false, "share", "12.000")));
        assertThat(read.problems())
                .isEqualTo(Map.of("f[0].email", FieldCode.NOT_AN_EMAIL, "f[0].share", FieldCode.AMBIGUOUS_NUMBER));
    }

    @Test
    void shares_add_up_to_at_most_100_per_cent() {
        var half = new BigDecimal("50");
        assertThat(founders(map("name", "A", "share", half), map("name", "B", "share", half))
                        .problems())
                .isEmpty();
        assertThat(founders(map("name", "A", "share", half), map("name", "B", "share", "50,1"))
                        .problems())
                .isEqualTo(Map.of("f", FieldCode.OVER_100));
        assertThat(founders(map("name", "A", "share", "-1")).problems())
                .isEqualTo(Map.of("f[0].share", FieldCode.OUT_OF_RANGE));
        assertThat(founders(map("name", "A", "share", "101")).problems())
                .isEqualTo(Map.of("f[0].share", FieldCode.OUT_OF_RANGE, "f", FieldCode.OVER_100));
    }

    @Test
    void a_share_that_no_table_can_hold_is_refused_and_not_dropped() {
        var read = founders(map("name", "A", "share", new BigDecimal("1E+400")));
        assertThat(read.problems()).isEqualTo(Map.of("f[0].share", FieldCode.WRONG_TYPE));
    }

    @Test
    void an_application_has_at_most_eight_founders() {
        var nine = new ArrayList<Object>();
        for (int i = 0; i < 9; i++) nine.add(map("name", "Ada"));
        assertThat(founders(nine.subList(0, 8).toArray()).problems()).isEmpty();
        assertThat(founders(nine.toArray()).problems()).isEqualTo(Map.of("f", FieldCode.TOO_MANY));
    }

    @Test
    void a_value_that_is_not_a_list_of_founders_has_the_wrong_type() {
        assertThat(AnswerRules.read(aQuestion("f", QuestionKind.FOUNDERS, true, 20), "Ada")
                        .problems())
                .isEqualTo(Map.of("f", FieldCode.WRONG_TYPE));
        assertThat(founders("Ada").problems()).isEqualTo(Map.of("f[0]", FieldCode.WRONG_TYPE));
    }
}
