package fr.navette.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of refusals in both languages. */
class RefusalWordsTest {
    private static final RefusalWords ENGLISH = RefusalWords.in(Language.EN);

    private static Properties words(Language language) {
        var file = "refusals." + language.tag() + ".properties";
        var words = new Properties();
        try (var in = RefusalWords.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_reason_and_every_field_code_has_a_text(Language language) {
        var words = words(language).stringPropertyNames();
        for (var reason : Reason.values()) assertThat(words).contains(reason.name());
        for (var code : FieldCode.values()) assertThat(words).contains("field." + code);
    }

    @Test
    void both_languages_have_texts_for_the_same_codes() {
        assertThat(words(Language.EN).stringPropertyNames())
                .isEqualTo(words(Language.FR).stringPropertyNames());
    }

    @Test
    void a_path_can_have_its_own_text_at_any_position_of_a_list() {
        var path = "call.questions[7].id";
        assertThat(ENGLISH.detail(Refusal.of(Reason.INVALID, path, FieldCode.TWICE)))
                .isEqualTo("A value is not valid. call.questions[7].id: two questions have this id; startup and"
                        + " contact are always asked and must not be added.");
        assertThat(ENGLISH.detail(Refusal.of(Reason.INVALID, "sites", FieldCode.TWICE)))
                .isEqualTo("A value is not valid. sites: the same value appears twice.");
    }

    @Test
    void staff_get_advice_and_applicants_do_not() {
        var refusal = Refusal.of(Reason.CALL_UNKNOWN);
        assertThat(ENGLISH.detail(refusal)).isEqualTo("This call does not exist.");
        assertThat(ENGLISH.detailForStaff(refusal))
                .isEqualTo("This call does not exist. Check its id, including capital letters.");
        assertThat(ENGLISH.detailForStaff(Refusal.of(Reason.DECIDED, Map.of())))
                .isEqualTo("A decision has been announced: the application can no longer be changed.");
    }
}
