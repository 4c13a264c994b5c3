package fr.navette.calls;

import static fr.navette.Given.anOpenCall;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.navette.input.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallTest {
    private static final Instant OPENS = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-01-15T16:00:00Z");
    private static final Instant END_OF_GRACE = CLOSES.plusSeconds(15 * 60);
    private final Call call = anOpenCall();

    @Test
    void a_call_opens_and_closes_in_its_zone() {
        assertThat(call.opens()).isEqualTo(OPENS);
        assertThat(call.closes()).isEqualTo(CLOSES);
        assertThat(call.lastArrival()).isEqualTo(END_OF_GRACE);
    }

    @Test
    void grace_is_for_existing_drafts() {
        assertThat(call.stateAt(CLOSES.plusMillis(899_999))).isEqualTo(Call.State.OPEN);
        assertThat(call.stateAt(END_OF_GRACE.plusMillis(1))).isEqualTo(Call.State.CLOSED);
        assertThatCode(() -> call.requireOpenForNew(CLOSES)).doesNotThrowAnyException();
        assertThat(reason(() -> call.requireOpenForNew(CLOSES.plusMillis(1)))).isEqualTo(Reason.CALL_CLOSED);
    }

    @Test
    void a_call_accepts_nothing_before_its_opening() {
        var early = OPENS.minusMillis(1);
        assertThat(reason(() -> call.requireOpenForNew(early))).isEqualTo(Reason.CALL_NOT_OPEN);
        assertThat(call.stateAt(early)).isEqualTo(Call.State.NOT_OPEN);
        assertThat(call.stateAt(OPENS)).isEqualTo(Call.State.OPEN);
    }

    @Test
    void a_call_closed_by_hand_has_no_grace() {
        var closed = call.closedAt(OPENS.plusSeconds(60));
        assertThat(closed.closes()).isEqualTo(OPENS.plusSeconds(60));
        assertThat(closed.lastArrival()).isEqualTo(OPENS.plusSeconds(60));
        assertThat(closed.version()).isEqualTo(2);
        assertThat(closed.stateAt(OPENS.plusSeconds(61))).isEqualTo(Call.State.CLOSED);
    }

    @Test
    void a_call_finds_its_sites_slots_and_tracks() {
        assertThat(call.site("blanchemaille")).isPresent();
        assertThat(call.site("mars")).isEmpty();
        assertThat(call.slot("deck")).isPresent();
        assertThat(call.slot("cv")).isEmpty();
        assertThat(call.track("incubator")).isPresent();
        assertThat(call.track("moon")).isEmpty();
    }
}
