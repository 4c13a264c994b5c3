package fr.navette.functions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AheadTest {
    private final List<String> reads = Collections.synchronizedList(new ArrayList<>());
    private final Ahead<String, String> ahead = new Ahead<>(key -> {
        reads.add(key);
        if (key.equals("lost")) throw new IllegalArgumentException("no answer");
        return key + " " + reads.size();
    });

    @Test
    void what_was_begun_is_read_once() {
        ahead.begin(Optional.of("a"));
        assertThat(ahead.of("a")).isEqualTo("a 1");
        assertThat(reads).containsExactly("a");
    }

    @Test
    void the_next_time_it_is_read_again() {
        ahead.begin(Optional.of("a"));
        ahead.of("a");
        assertThat(ahead.of("a")).isEqualTo("a 2");
    }

    @Test
    void what_was_begun_waits_while_something_else_is_read() {
        ahead.begin(Optional.of("b"));
        assertThat(ahead.of("a")).startsWith("a ");
        assertThat(ahead.of("b")).startsWith("b ");
        assertThat(reads).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void what_is_begun_takes_the_place_of_what_was_begun_before() throws InterruptedException {
        ahead.begin(Optional.of("a"));
        while (reads.isEmpty()) Thread.sleep(1);
        ahead.begin(Optional.of("b"));
        ahead.of("b");
        assertThat(ahead.of("a")).isEqualTo("a 3");
    }

    @Test
    void what_is_not_expected_any_more_is_read_again() throws InterruptedException {
        ahead.begin(Optional.of("a"));
        ahead.begin(Optional.empty());
        while (reads.isEmpty()) Thread.sleep(1);
        assertThat(ahead.of("a")).isEqualTo("a 2");
    }

    @Test
    void a_fault_meets_the_one_who_asks() {
        ahead.begin(Optional.of("lost"));
        assertThatThrownBy(() -> ahead.of("lost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no answer");
    }

    @Test
    @Timeout(20)
    void it_is_read_beside_what_the_caller_does() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        var beside = new Ahead<String, String>(key -> {
            begun.countDown();
            try {
                asked.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return key;
        });
        beside.begin(Optional.of("a"));
        begun.await();
        asked.countDown();
        assertThat(beside.of("a")).isEqualTo("a");
    }
}
