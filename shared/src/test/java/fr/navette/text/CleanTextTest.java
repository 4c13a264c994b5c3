package fr.navette.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @Test
    void a_name_in_decomposed_form_is_stored_composed() {
        var decomposed = "Nguye\u0302\u0303n Thi\u0323 A\u0301nh";
        assertThat(decomposed).hasSize(18);
        assertThat(CleanText.of(decomposed)).isEqualTo("Nguyễn Thị Ánh").hasSize(14);
    }

    @Test
    void characters_that_compose_after_a_removal_are_composed() {
        assertThat(CleanText.of("e\u200B\u0301")).isEqualTo("é");
    }

    @Test
    void the_line_break_of_slides_is_kept_and_control_characters_are_removed() {
        assertThat(CleanText.of("Marché\u000BClients\u0000")).isEqualTo("Marché\nClients");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\rb", "a\nb", "a\u000Bb", "a\u2028b"})
    void every_line_break_becomes_lf(String typed) {
        assertThat(CleanText.of(typed)).isEqualTo("a\nb");
    }

    @Test
    void invisible_format_characters_are_removed() {
        assertThat(CleanText.of("na\u00ADvet\u200Bte\u2060 \uFEFF\u0007!")).isEqualTo("navette !");
    }

    @Test
    void joiners_are_kept_for_persian_and_family_emoji() {
        assertThat(CleanText.of("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(CleanText.of("👨\u200D👩\u200D👧\u200D👦")).isEqualTo("👨\u200D👩\u200D👧\u200D👦");
    }

    @Test
    void every_kind_of_space_is_trimmed() {
        assertThat(CleanText.of("\u00A0\u202F\t\n Fil \u3000\u2003\u00A0")).isEqualTo("Fil");
        assertThat(CleanText.of("\u00A0 ")).isEmpty();
    }

    @Test
    void half_an_emoji_becomes_the_replacement_character() {
        assertThat(CleanText.of("caf\ud83d")).isEqualTo("caf\uFFFD");
        assertThat(CleanText.of("\ude80café")).isEqualTo("\uFFFDcafé");
    }

    @Test
    void letters_and_punctuation_of_european_languages_stay_as_normalization_leaves_them() {
        IntStream.concat(IntStream.range(' ', 0x0300), IntStream.range(0x2010, 0x2028))
                .filter(c -> c != 0x00AD)
                .mapToObj(c -> "a" + (char) c + "b")
                .forEach(text ->
                        assertThat(CleanText.of(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    @Test
    void cleaning_twice_changes_nothing() {
        var clean = CleanText.of(" e\u200B\u0301\r\n\u00A0b\ud83d ");
        assertThat(CleanText.of(clean)).isEqualTo(clean);
    }

    @Test
    void a_line_has_no_line_break() {
        assertThat(CleanText.line("Navette\r\nBcc: tous@example.org")).isEqualTo("Navette Bcc: tous@example.org");
    }

    @Test
    void blank_lines_and_spaces_around_a_line_break_are_one_space_in_a_line() {
        assertThat(CleanText.line("Fil \n\n\t & Cie\n")).isEqualTo("Fil & Cie");
        assertThat(CleanText.line("Fil  d'or")).isEqualTo("Fil  d'or");
    }

    @Test
    void a_letter_keeps_thirty_combining_marks() {
        assertThat(CleanText.of("q" + "\u0316".repeat(40) + "e\u0301")).isEqualTo("q" + "\u0316".repeat(30) + "é");
    }

    /** Quadratic work would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u0316", "\u0301\u0316", "\n", "\t\n ", "e\u0301", "\ud83d"})
    void the_longest_possible_text_is_cleaned(String part) {
        var longest = "q" + part.repeat(260_000 / part.length()) + "b";
        assertThat(CleanText.line(longest)).startsWith("q").endsWith("b");
    }

    @Test
    void an_unknown_name_is_shortened() {
        assertThat(CleanText.brief("\ud83e\uddf5".repeat(100))).isEqualTo("\ud83e\uddf5".repeat(64));
        assertThat(CleanText.brief("agé\n")).isEqualTo("agé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\u3164", "\u2800", "\u200D", "\uFE0F\u034F"})
    void fillers_and_format_characters_are_not_visible(String text) {
        assertThat(CleanText.isVisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "O Ng", "\u3164x", "👍", "。", "-"})
    void a_single_combining_mark_is_visible(String text) {
        assertThat(CleanText.isVisible(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5, 'ab\r\ncd'", "1, 🚀", "1, e\u0301", "7, 👨‍👩‍👧‍👦", "0, ''"})
    void length_counts_code_points_of_the_cleaned_text(int length, String typed) {
        assertThat(CleanText.length(CleanText.of(typed))).isEqualTo(length);
    }
}
