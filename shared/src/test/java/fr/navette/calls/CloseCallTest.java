package fr.navette.calls;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseCallTest {
    private final InMemory memory = new InMemory();
    private final List<List<Call>> published = new ArrayList<>();
    private final CloseCall close = new CloseCall(memory.calls(), memory.callUse(), memory, (call, all) -> {
        published.add(List.of(call));
        published.add(List.copyOf(all));
    });

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Given.PARIS);
    }

    @BeforeEach
    void aCallIsOpen() {
        memory.commit(Write.put(anOpenCall()));
    }

    @Test
    void without_a_time_it_closes_now_and_the_site_says_so() {
        var closed = anOpenCall().closedAt(NOW);
        assertThat(close.close(CALL, Optional.empty(), NOW, true)).isEqualTo(closed);
        assertThat(memory.calls().get(CALL)).isEqualTo(closed);
        assertThat(published).containsExactly(List.of(closed), List.of(closed));
    }

    @Test
    void with_a_time_it_closes_then() {
        var later = NOW.plusSeconds(3_600);
        assertThat(close.close(CALL, Optional.of(local(later)), NOW, true).closes())
                .isEqualTo(later);
        assertThat(memory.calls().get(CALL).stateAt(NOW)).isEqualTo(Call.State.OPEN);
    }

    @Test
    void a_dry_run_changes_nothing() {
        assertThat(close.close(CALL, Optional.empty(), NOW, false))
                .isEqualTo(anOpenCall().closedAt(NOW));
        assertThat(memory.calls().get(CALL)).isEqualTo(anOpenCall());
        assertThat(published).isEmpty();
    }

    @Test
    void an_unknown_call_is_refused() {
        assertThat(reason(() -> close.close(new CallId("x"), Optional.empty(), NOW, true)))
                .isEqualTo(Reason.CALL_UNKNOWN);
    }

    @Test
    void closed_twice_it_keeps_its_first_end() {
        var closed = close.close(CALL, Optional.empty(), NOW, true);
        published.clear();
        assertThat(close.close(CALL, Optional.empty(), LATER, true)).isEqualTo(closed);
        assertThat(memory.calls().get(CALL)).isEqualTo(closed);
        assertThat(published).containsExactly(List.of(closed), List.of(closed));
    }

    @Test
    void a_call_that_ended_by_itself_keeps_its_end() {
        assertThat(close.close(CALL, Optional.empty(), LATER, true)).isEqualTo(anOpenCall());
        assertThat(memory.calls().get(CALL)).isEqualTo(anOpenCall());
    }
}
