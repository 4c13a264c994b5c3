package fr.navette;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Seals;
import org.junit.jupiter.api.Test;

/** What every maker of seals must do, the stand-in and the real one alike. */
public abstract class SealsContract {
    private static final String TEXT = "Reçu n° 1\nÉclair & Fils, \u0645\u062D\u0645\u062F";

    protected abstract Seals seals();

    @Test
    void a_seal_holds_for_its_text_and_again_later() {
        var seal = seals().of(TEXT);
        assertThat(seal).matches("[A-Za-z0-9_-]{20,200}").isEqualTo(seals().of(TEXT));
        assertThat(seals().isValid(TEXT, seal)).isTrue();
    }

    @Test
    void it_holds_for_no_other_text() {
        assertThat(seals().isValid(TEXT + " ", seals().of(TEXT))).isFalse();
    }

    @Test
    void what_is_no_seal_holds_for_nothing() {
        for (var other : new String[] {"", "x", "!!!", "é", "A".repeat(43), "A".repeat(100_000)})
            assertThat(seals().isValid(TEXT, other)).as(other).isFalse();
    }
}
