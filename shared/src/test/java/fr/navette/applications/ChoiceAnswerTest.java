package fr.navette.applications;

import static fr.navette.Given.aQuestion;
import static fr.navette.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.FieldCode;
import fr.navette.applications.AnswerRules.Read;
import fr.navette.calls.Kind;
import fr.navette.calls.Question;
import fr.navette.calls.Question.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceAnswerTest {
    private static Read read(Kind kind, Object typed) {
        var options = List.of(new Option("shop", text("shop")), new Option("social", text("social")));
        return AnswerRules.read(
                new Question("q", kind, text("q"), Optional.empty(), true, 200, options, Optional.empty()), typed);
    }

    private static Read wrong(Object kept, FieldCode code) {
        return new Read(kept, Map.of("q", code));
    }

    @Test
    void a_choice_is_one_of_the_options() {
        assertThat(read(Kind.CHOICE, "shop")).isEqualTo(Read.good("shop"));
        assertThat(read(Kind.CHOICE, "")).isEqualTo(Read.good(null));
        assertThat(read(Kind.CHOICE, "mars")).isEqualTo(wrong("mars", FieldCode.NOT_AN_OPTION));
        assertThat(read(Kind.CHOICE, List.of("shop"))).isEqualTo(wrong(List.of("shop"), FieldCode.WRONG_TYPE));
    }

    @Test
    void choices_are_some_of_the_options_each_once() {
        assertThat(read(Kind.CHOICES, List.of("social", "shop", "social")))
                .isEqualTo(Read.good(List.of("social", "shop")));
        assertThat(read(Kind.CHOICES, List.of())).isEqualTo(Read.good(null));
        assertThat(read(Kind.CHOICES, List.of("shop", "mars")))
                .isEqualTo(wrong(List.of("shop", "mars"), FieldCode.NOT_AN_OPTION));
        assertThat(read(Kind.CHOICES, "shop")).isEqualTo(wrong("shop", FieldCode.WRONG_TYPE));
        assertThat(read(Kind.CHOICES, List.of(BigDecimal.ONE)))
                .isEqualTo(wrong(List.of(BigDecimal.ONE), FieldCode.WRONG_TYPE));
    }

    @Test
    void consent_is_given_or_it_is_no_answer() {
        assertThat(AnswerRules.read(aQuestion("q", Kind.CONSENT, true, 200), true))
                .isEqualTo(Read.good(true));
        assertThat(read(Kind.CONSENT, false)).isEqualTo(Read.good(null));
        assertThat(read(Kind.CONSENT, "true")).isEqualTo(wrong("true", FieldCode.WRONG_TYPE));
    }
}
