package fr.navette.answers;

import static fr.navette.Given.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.answers.AnswerRules.Read;
import fr.navette.calls.QuestionKind;
import fr.navette.input.FieldCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneAnswerTest {
    private static Read phone(String typed) {
        return AnswerRules.read(aQuestion("phone", QuestionKind.PHONE, true, 200), typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0353011234",
                "03 53 01 12 34",
                "03.53.01.12.34",
                "03-53-01-12-34",
                "+33 3 53 01 12 34",
                "+33 (0)3 53 01 12 34",
                "+33 03 53 01 12 34",
                "0033 3 53 01 12 34",
                "03\u202F53\u202F01\u202F12\u202F34",
                "03\u00A053\u00A001\u00A012\u00A034",
                "+33\u202F3\u202F53\u202F01\u202F12\u202F34"
            })
    void a_phone_number_may_be_written_in_many_ways(String typed) {
        assertThat(phone(typed)).isEqualTo(Read.valid("+33353011234"));
    }

    @Test
    void a_number_of_reunion_is_french_too() {
        assertThat(phone("0692 12 34 56")).isEqualTo(Read.valid("+262692123456"));
    }

    @Test
    void an_extension_is_kept_and_read_again_unchanged() {
        assertThat(phone("03 53 01 12 34 poste 5"))
                .isEqualTo(Read.invalid(
                        aQuestion("phone", QuestionKind.PHONE, true, 200),
                        "03 53 01 12 34 poste 5",
                        FieldCode.NOT_A_PHONE));
        assertThat(phone("03 53 01 12 34 ext. 5")).isEqualTo(Read.valid("+33353011234 ext. 5"));
        assertThat(phone("+33353011234 ext. 5")).isEqualTo(Read.valid("+33353011234 ext. 5"));
    }

    @Test
    void a_number_from_abroad_stays_as_it_is() {
        assertThat(phone("+44 20 7946 0018")).isEqualTo(Read.valid("+442079460018"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "xxx", "0", "00000000", "01 99 00 12", "+", "+999 12 34 56"})
    void an_invalid_phone_number_is_refused_and_kept_as_typed(String typed) {
        assertThat(phone(typed)).isEqualTo(new Read(typed, Map.of("phone", FieldCode.NOT_A_PHONE)));
    }

    @Test
    void reading_a_stored_number_again_changes_nothing() {
        assertThat(phone("+262692123456")).isEqualTo(Read.valid("+262692123456"));
    }
}
