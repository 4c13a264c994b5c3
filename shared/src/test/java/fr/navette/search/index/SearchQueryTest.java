package fr.navette.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchQueryTest {
    @Test
    void words_have_no_accents_no_capitals_and_no_punctuation() {
        assertThat(SearchWords.of("L'Éclair de Noël (SAS)")).containsExactly("l", "eclair", "de", "noel", "sas");
        assertThat(SearchWords.of("x".repeat(200))).containsExactly("x".repeat(64));
        assertThat(SearchWords.of(" !? ")).isEmpty();
    }

    @Test
    void an_address_is_one_word_and_its_parts() {
        assertThat(SearchWords.ofAddress("Ada.Lovelace@fil.example"))
                .containsExactly("ada.lovelace@fil.example", "ada", "lovelace", "fil", "example");
        assertThat(SearchWords.ofAddress("")).isEmpty();
    }

    @Test
    void a_text_is_looked_for_word_by_word_and_in_one_word() {
        assertThat(SearchQuery.of("Maille Nord").spellings())
                .containsExactly(List.of("maille", "nord"), List.of("maillenord"));
        assertThat(SearchQuery.of("k3v9-D2M7").spellings())
                .containsExactly(List.of("k3v9", "d2m7"), List.of("k3v9d2m7"));
        assertThat(SearchQuery.of(" Fil ").spellings()).containsExactly(List.of("fil"));
    }

    @Test
    void a_siret_is_looked_for_by_its_siren() {
        assertThat(SearchQuery.of("732 829 320 00074").spellings().getLast()).containsExactly("732829320");
    }

    @Test
    void a_whole_address_stays_one_word() {
        assertThat(SearchQuery.of("Ada.L@Fil.example").spellings()).containsExactly(List.of("ada.l@fil.example"));
    }

    @Test
    void every_word_must_start_one() {
        var words = List.of("fil", "cie", "ada", "lefevre");
        assertThat(SearchQuery.of("lef ad").fits(words)).isTrue();
        assertThat(SearchQuery.of("lef bob").fits(words)).isFalse();
        assertThat(SearchQuery.of("le fevre").fits(words)).isTrue();
        assertThat(SearchQuery.of("evre").fits(words)).isFalse();
    }

    @Test
    void the_longest_word_of_each_spelling_is_looked_up() {
        assertThat(SearchQuery.of("de la Maille").lookups()).containsExactly("maille", "delamaille");
    }

    @Test
    void a_text_without_letters_and_digits_is_empty() {
        assertThat(SearchQuery.of("…!").isEmpty()).isTrue();
        assertThat(SearchQuery.of("…!").fits(List.of("fil"))).isFalse();
    }
}
