package fr.navette.applications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.KnownSeals;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerifyReceiptTest {
    private static final ApplicationId ADAS = new ApplicationId("adas2027");
    private static final Instant AT = Instant.parse("2027-01-15T15:58:02.123Z");
    private final KnownSeals seals = new KnownSeals();
    private final VerifyReceipt verify = new VerifyReceipt(seals);
    private final Receipt genuine = Receipt.sealed(ADAS, AT, "f00d", seals);

    @Test
    void an_unchanged_receipt_is_genuine() {
        assertThat(verify.verify(ADAS, genuine)).isTrue();
    }

    @Test
    void a_receipt_with_any_change_is_not_genuine() {
        var seal = genuine.seal();
        assertThat(verify.verify(new ApplicationId("other"), genuine)).isFalse();
        assertThat(verify.verify(ADAS, new Receipt("ADAS-2028", AT, "f00d", seal)))
                .isFalse();
        assertThat(verify.verify(ADAS, new Receipt("ADAS-2027", AT.minusMillis(1), "f00d", seal)))
                .isFalse();
        assertThat(verify.verify(ADAS, new Receipt("ADAS-2027", AT, "f00e", seal)))
                .isFalse();
        assertThat(verify.verify(ADAS, new Receipt("ADAS-2027", AT, "f00d", seal + "0")))
                .isFalse();
    }

    @Test
    void a_line_break_cannot_shift_text_between_fields() {
        var shifted = new Receipt("ADAS-2027\n" + AT, AT, "f00d", genuine.seal());
        assertThat(verify.verify(ADAS, shifted)).isFalse();
    }
}
