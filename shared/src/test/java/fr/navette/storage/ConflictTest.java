package fr.navette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.Refused;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConflictTest {
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void an_attempt_is_repeated_while_others_write_first() {
        var done = Conflict.retry(() -> {
            if (attempts.incrementAndGet() < 5) throw new Conflict();
            return "done";
        });
        assertThat(done).isEqualTo("done");
        assertThat(attempts).hasValue(5);
    }

    @Test
    void the_fifth_attempt_is_the_last() {
        assertThatThrownBy(() -> Conflict.retry(() -> {
                    attempts.incrementAndGet();
                    throw new Conflict();
                }))
                .isInstanceOf(Conflict.class);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void a_refusal_is_not_retried() {
        assertThat(Refused.reason(() -> Conflict.retry(() -> {
                    attempts.incrementAndGet();
                    throw Refusal.of(Reason.CALL_CLOSED);
                })))
                .isEqualTo(Reason.CALL_CLOSED);
        assertThat(attempts).hasValue(1);
    }
}
