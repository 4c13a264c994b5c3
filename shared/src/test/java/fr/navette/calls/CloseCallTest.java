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
    void without_a_time_the_call_closes_now_and_the_site_shows_it() {
        var closed = anOpenCall().closedAt(NOW);
        assertThat(close.close(CALL, Optional.empty(), NOW, true)).isEqualTo(closed);
        assertThat(memory.calls().get(CALL)).isEqualTo(closed);
        assertThat(published).containsExactly(List.of(closed), List.of(closed));
    }

    @Test
    void with_a_time_the_call_closes_at_that_time() {
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
    void a_call_closed_twice_keeps_its_first_closing() {
        var closed = close.close(CALL, Optional.empty(), NOW, true);
        published.clear();
        assertThat(close.close(CALL, Optional.empty(), LATER, true)).isEqualTo(closed);
        assertThat(memory.calls().get(CALL)).isEqualTo(closed);
        assertThat(published).containsExactly(List.of(closed), List.of(closed));
    }

    @Test
    void a_call_past_its_closing_keeps_it() {
        assertThat(close.close(CALL, Optional.empty(), LATER, true)).isEqualTo(anOpenCall());
        assertThat(memory.calls().get(CALL)).isEqualTo(anOpenCall());
    }
}
