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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnswerTest {
    private static Read line(String typed, int maxChars) {
        return AnswerRules.read(aQuestion("a", QuestionKind.LINE, true, maxChars), typed);
    }

    private static Read paragraph(String typed, int maxChars) {
        return AnswerRules.read(aQuestion("a", QuestionKind.PARAGRAPH, true, maxChars), typed);
    }

    private static Read tooLong(String kept) {
        return new Read(kept, Map.of("a", FieldCode.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O Ng", "X", "李"})
    void a_short_name_is_accepted(String typed) {
        assertThat(line(typed, 200)).isEqualTo(Read.valid(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\u3164", "\n"})
    void invisible_text_is_no_answer(String typed) {
        assertThat(line(typed, 200)).isEqualTo(Read.valid(null));
        assertThat(paragraph(typed, 200)).isEqualTo(Read.valid(null));
    }

    @Test
    void template_and_pattern_characters_are_kept() {
        assertThat(line("Cash$Flow {{contact}} \\1", 200)).isEqualTo(Read.valid("Cash$Flow {{contact}} \\1"));
    }

    @Test
    void a_paragraph_pasted_from_slides_keeps_its_lines() {
        assertThat(paragraph("Marché\u000BClients\u0000", 200)).isEqualTo(Read.valid("Marché\nClients"));
        assertThat(line("Marché\u000BClients\u0000", 200)).isEqualTo(Read.valid("Marché Clients"));
    }

    @Test
    void a_line_break_of_two_characters_counts_as_one() {
        assertThat(paragraph("ab\r\ncd", 5)).isEqualTo(Read.valid("ab\ncd"));
        assertThat(paragraph("ab\r\ncd", 4)).isEqualTo(tooLong("ab\ncd"));
    }

    @Test
    void an_emoji_and_a_composed_letter_count_as_one_character_each() {
        var typed = "a".repeat(138) + "🚀" + "e\u0301";
        assertThat(line(typed, 140)).isEqualTo(Read.valid("a".repeat(138) + "🚀é"));
        assertThat(line(typed, 139)).isEqualTo(tooLong("a".repeat(138) + "🚀é"));
    }

    @ParameterizedTest
    @CsvSource({"7, true", "6, false"})
    void a_family_emoji_counts_as_seven_characters(int maxChars, boolean accepted) {
        assertThat(line("👨‍👩‍👧‍👦", maxChars).problems().isEmpty()).isEqualTo(accepted);
    }

    @Test
    void a_text_that_is_too_long_is_kept_in_full_and_reported() {
        assertThat(line("b".repeat(150), 140)).isEqualTo(tooLong("b".repeat(150)));
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionKind.class,
            names = {"LINE", "PARAGRAPH", "DATE", "URL", "PHONE", "SIREN"})
    void a_number_instead_of_a_text_has_the_wrong_type(QuestionKind kind) {
        var read = AnswerRules.read(aQuestion("a", kind, true, 200), new BigDecimal("5520135"));
        assertThat(read.problems()).isEqualTo(Map.of("a", FieldCode.WRONG_TYPE));
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionKind.class,
            names = {"DATE", "URL", "PHONE", "SIREN"})
    void every_typed_kind_treats_blank_and_too_long_text_alike(QuestionKind kind) {
        var question = aQuestion("a", kind, true, 5);
        assertThat(AnswerRules.read(question, "\u00A0")).isEqualTo(Read.valid(null));
        assertThat(AnswerRules.read(question, " 123456 ")).isEqualTo(tooLong("123456"));
    }

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void a_missing_answer_is_never_a_problem_of_its_kind(QuestionKind kind) {
        assertThat(AnswerRules.read(aQuestion("a", kind, true, 200), null)).isEqualTo(Read.valid(null));
    }
}
