package fr.navette.answers;

import static fr.navette.Given.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.answers.AnswerRules.Read;
import fr.navette.calls.Question;
import fr.navette.calls.QuestionKind;
import fr.navette.input.FieldCode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenAnswerTest {
    private static final Question QUESTION = aQuestion("siren", QuestionKind.SIREN, true, 200);

    private static Read siren(Object typed) {
        return AnswerRules.read(QUESTION, typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "732829320",
                "732 829 320",
                "732.829.320",
                "732-829-320",
                "732\u00A0829\u00A0320",
                "732\u202F829\u202F320",
                "73282932000074",
                "732 829 320 00074",
                "FR44732829320",
                "fr 44 732 829 320"
            })
    void a_siren_may_be_written_in_many_ways(String typed) {
        assertThat(siren(typed)).isEqualTo(Read.valid("732829320"));
    }

    @Test
    void leading_zeros_are_kept_and_a_number_is_never_padded() {
        assertThat(siren("005 520 135")).isEqualTo(Read.valid("005520135"));
        assertThat(siren(new BigDecimal("5520135")).problems()).isEqualTo(Map.of("siren", FieldCode.WRONG_TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000009075", "35600000000048", "356000000"})
    void a_siret_of_la_poste_follows_its_own_rule_or_the_usual_one(String typed) {
        assertThat(siren(typed)).isEqualTo(Read.valid("356000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "732829321",
                "73282932",
                "73282932O",
                "000000000",
                "00000000000000",
                "35600000012345",
                "11122233344455",
                "73282932000075",
                "FR45732829320",
                "FR44732829321",
                "DE44732829320",
                "٧٣٢٨٢٩٣٢٠",
                "7328293200"
            })
    void an_invalid_siren_is_refused_and_kept_as_typed(String typed) {
        assertThat(siren(typed)).isEqualTo(new Read(typed, Map.of("siren", FieldCode.NOT_A_SIREN)));
    }
}
