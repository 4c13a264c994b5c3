package fr.navette.answers;

import static fr.navette.Given.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.answers.AnswerRules.Read;
import fr.navette.calls.QuestionKind;
import fr.navette.input.FieldCode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberAnswerTest {
    private static Read number(Object typed) {
        return AnswerRules.read(aQuestion("n", QuestionKind.NUMBER, true, 200), typed);
    }

    private static Read money(Object typed) {
        return AnswerRules.read(aQuestion("n", QuestionKind.MONEY, true, 200), typed);
    }

    private static Read wrong(Object kept, FieldCode code) {
        return new Read(kept, Map.of("n", code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 000,50",
                "12\u00A0000,50",
                "12\u202F000,50",
                "12\u2009000.50",
                "12’000.50",
                "12'000,50",
                "12000,50",
                "12.000,50",
                "12,000.50",
                "+12 000,50",
                " 12 000,50 "
            })
    void thousands_are_grouped_in_many_ways(String typed) {
        assertThat(number(typed)).isEqualTo(Read.valid(new BigDecimal("12000.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,5", "3.5"})
    void a_decimal_comma_and_a_decimal_point_mean_the_same(String typed) {
        assertThat(number(typed)).isEqualTo(Read.valid(new BigDecimal("3.5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.000", "12,000", "1.500", "-12.000"})
    void an_ambiguous_number_is_refused(String typed) {
        assertThat(number(typed)).isEqualTo(wrong(typed, FieldCode.AMBIGUOUS_NUMBER));
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, 0.125",
        "1.234.567, 1234567",
        "'1,234,567', 1234567",
        "1 234 567, 1234567",
        "-5, -5",
        "\u22125, -5",
        "1234.567, 1234.567",
        "0, 0",
        "007, 7"
    })
    void a_number_with_only_one_meaning_is_accepted(String typed, BigDecimal number) {
        assertThat(number(typed)).isEqualTo(Read.valid(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12k", "1e3", "12 00", "1,2,3", "12,34.5", "-", "1..2", "½", "١٢"})
    void a_text_that_is_not_a_number_is_kept_as_typed(String typed) {
        assertThat(number(typed)).isEqualTo(wrong(typed, FieldCode.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "0.1234567"})
    void a_number_that_no_table_can_hold_is_out_of_range(String typed) {
        assertThat(number(typed)).isEqualTo(wrong(typed, FieldCode.OUT_OF_RANGE));
    }

    @Test
    void a_json_number_is_stored_without_trailing_zeros() {
        assertThat(number(new BigDecimal("-3.25"))).isEqualTo(Read.valid(new BigDecimal("-3.25")));
        assertThat(number(new BigDecimal("1E+3"))).isEqualTo(Read.valid(new BigDecimal("1000")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483647", "1E-2147483647", "1E+16", "1E-7", "1E+15"})
    void a_json_number_of_absurd_size_is_refused_like_another_type(String number) {
        assertThat(number(new BigDecimal(number)).problems()).isEqualTo(Map.of("n", FieldCode.WRONG_TYPE));
    }

    @Test
    void a_value_that_is_neither_number_nor_text_has_the_wrong_type() {
        assertThat(number(true)).isEqualTo(wrong(true, FieldCode.WRONG_TYPE));
        assertThat(money(true)).isEqualTo(wrong(true, FieldCode.WRONG_TYPE));
    }

    @Test
    void blank_is_no_answer() {
        assertThat(number(" \u00A0")).isEqualTo(Read.valid(null));
        assertThat(money("€")).isEqualTo(Read.valid(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 000,50 €", "€12 000,50", "12\u202F000,50\u00A0€"})
    void money_may_have_a_euro_sign(String typed) {
        assertThat(money(typed)).isEqualTo(Read.valid(new BigDecimal("12000.5")));
    }

    @Test
    void money_has_no_fractions_of_a_cent() {
        assertThat(money("0,125").problems()).isEqualTo(Map.of("n", FieldCode.NOT_A_NUMBER));
        assertThat(money("0,120")).isEqualTo(Read.valid(new BigDecimal("0.12")));
        assertThat(money("12.000")).isEqualTo(wrong("12.000", FieldCode.AMBIGUOUS_NUMBER));
    }
}
