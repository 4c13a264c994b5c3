package fr.navette.search.index;

import static fr.navette.Given.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.storage.Write;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchEntryTest {
    private static Set<SearchEntry> entries(String... words) {
        return SearchEntry.of(List.of(words), SearchEntry.Kind.APPLICATION, CALL, "a1");
    }

    private static SearchEntry entry(String word) {
        return new SearchEntry(word, SearchEntry.Kind.APPLICATION, CALL, "a1");
    }

    @Test
    void only_the_difference_is_written() {
        assertThat(SearchEntry.changes(entries("fil", "ada"), entries("ada", "toile")))
                .containsExactlyInAnyOrder(Write.remove(entry("fil")), Write.put(entry("toile")));
        assertThat(SearchEntry.changes(entries("fil"), entries("fil"))).isEmpty();
        assertThat(SearchEntry.changes(Set.of(), entries("fil"))).containsExactly(Write.put(entry("fil")));
        assertThat(SearchEntry.changes(entries("fil"), Set.of())).containsExactly(Write.remove(entry("fil")));
    }

    @Test
    void more_than_forty_words_are_not_indexed() {
        var words = IntStream.range(0, 60).mapToObj(n -> "word" + n).toList();
        assertThat(SearchEntry.of(words, SearchEntry.Kind.APPLICATION, CALL, "a1"))
                .hasSize(40)
                .contains(entry("word39"))
                .doesNotContain(entry("word40"));
    }
}
