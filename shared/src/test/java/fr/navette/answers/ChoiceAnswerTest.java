package fr.navette.answers;

import static fr.navette.Given.aQuestion;
import static fr.navette.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.answers.AnswerRules.Read;
import fr.navette.calls.Question;
import fr.navette.calls.Question.Option;
import fr.navette.calls.QuestionKind;
import fr.navette.input.FieldCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceAnswerTest {
    private static Read read(QuestionKind kind, Object typed) {
        var options = List.of(new Option("shop", text("shop")), new Option("social", text("social")));
        return AnswerRules.read(
                new Question("q", kind, text("q"), Optional.empty(), true, 200, options, Optional.empty()), typed);
    }

    private static Read wrong(Object kept, FieldCode code) {
        return new Read(kept, Map.of("q", code));
    }

    @Test
    void a_choice_is_one_of_the_options() {
        assertThat(read(QuestionKind.CHOICE, "shop")).isEqualTo(Read.valid("shop"));
        assertThat(read(QuestionKind.CHOICE, "")).isEqualTo(Read.valid(null));
        assertThat(read(QuestionKind.CHOICE, "mars")).isEqualTo(wrong("mars", FieldCode.NOT_AN_OPTION));
        assertThat(read(QuestionKind.CHOICE, List.of("shop"))).isEqualTo(wrong(List.of("shop"), FieldCode.WRONG_TYPE));
    }

    @Test
    void choices_are_some_of_the_options_each_once() {
        assertThat(read(QuestionKind.CHOICES, List.of("social", "shop", "social")))
                .isEqualTo(Read.valid(List.of("social", "shop")));
        assertThat(read(QuestionKind.CHOICES, List.of())).isEqualTo(Read.valid(null));
        assertThat(read(QuestionKind.CHOICES, List.of("shop", "mars")))
                .isEqualTo(wrong(List.of("shop", "mars"), FieldCode.NOT_AN_OPTION));
        assertThat(read(QuestionKind.CHOICES, "shop")).isEqualTo(wrong("shop", FieldCode.WRONG_TYPE));
        assertThat(read(QuestionKind.CHOICES, List.of(BigDecimal.ONE)))
                .isEqualTo(wrong(List.of(BigDecimal.ONE), FieldCode.WRONG_TYPE));
    }

    @Test
    void consent_that_is_not_given_is_no_answer() {
        assertThat(AnswerRules.read(aQuestion("q", QuestionKind.CONSENT, true, 200), true))
                .isEqualTo(Read.valid(true));
        assertThat(read(QuestionKind.CONSENT, false)).isEqualTo(Read.valid(null));
        assertThat(read(QuestionKind.CONSENT, "true")).isEqualTo(wrong("true", FieldCode.WRONG_TYPE));
    }
}
