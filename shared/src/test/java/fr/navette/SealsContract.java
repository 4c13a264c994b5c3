package fr.navette;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Seals;
import org.junit.jupiter.api.Test;

/** The contract of {@code Seals}, for the stand-in and the real key. */
public abstract class SealsContract {
    private static final String TEXT = "Reçu n° 1\nÉclair & Fils, \u0645\u062D\u0645\u062F";

    protected abstract Seals seals();

    @Test
    void a_seal_is_valid_for_its_text_also_later() {
        var seal = seals().of(TEXT);
        assertThat(seal).matches("[A-Za-z0-9_-]{20,200}").isEqualTo(seals().of(TEXT));
        assertThat(seals().isValid(TEXT, seal)).isTrue();
    }

    @Test
    void a_seal_is_not_valid_for_another_text() {
        assertThat(seals().isValid(TEXT + " ", seals().of(TEXT))).isFalse();
    }

    @Test
    void a_text_that_is_not_a_seal_is_never_valid() {
        for (var other : new String[] {"", "x", "!!!", "é", "A".repeat(43), "A".repeat(100_000)})
            assertThat(seals().isValid(TEXT, other)).as(other).isFalse();
    }
}
