package fr.navette.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fil & Cie                    | Fil & Cie
            Été « 2027 »                 | Été « 2027 »
            a/b\\c:d*e?f<h>j             | a b c d e f h j
            ../../etc/passwd             | etc passwd
            deck.pdf                     | deck.pdf
            hidden.                      | hidden
            שלום                         | שלום
            """)
    void a_name_is_accepted_by_every_system(String typed, String safe) {
        assertThat(PathName.safe(typed)).isEqualTo(safe);
    }

    @Test
    void nothing_is_left_of_marks_that_turn_a_name_around() {
        assertThat(PathName.safe("deck\u202Efdp.exe")).isEqualTo("deckfdp.exe");
        assertThat(PathName.safe(" .\u200F. ")).isEmpty();
    }

    @Test
    void a_long_name_keeps_its_extension() {
        assertThat(PathName.safe("🧵".repeat(100) + ".pdf")).isEqualTo("🧵".repeat(76) + ".pdf");
        assertThat(PathName.safe("x".repeat(100))).isEqualTo("x".repeat(80));
    }

    @Test
    void a_name_that_is_taken_gets_a_number() {
        var names = new PathName();
        assertThat(names.once("a/deck.pdf")).isEqualTo("a/deck.pdf");
        assertThat(names.once("a/Deck.pdf")).isEqualTo("a/Deck (2).pdf");
        assertThat(names.once("a/deck.pdf")).isEqualTo("a/deck (3).pdf");
        assertThat(names.once("b/deck.pdf")).isEqualTo("b/deck.pdf");
        assertThat(names.once("cv")).isEqualTo("cv");
        assertThat(names.once("cv")).isEqualTo("cv (2)");
    }
}
