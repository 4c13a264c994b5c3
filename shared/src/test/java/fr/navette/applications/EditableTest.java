package fr.navette.applications;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditableTest {
    private static final Instant OPENS = anOpenCall().opens();
    private static final Instant END_OF_GRACE = anOpenCall().lastArrival();
    private static final Instant UNTIL = END_OF_GRACE.plus(Duration.ofDays(5));
    private static final List<String> FIELDS = List.of("answers.founders", "documents.deck");

    private final Application draft = aDraftOf("ada@example.org");
    private final Application submitted = anApplicationOf("ada@example.org", "Fil");
    private final Application corrected = submitted
            .correctionRequested(new Correction("?", FIELDS, UNTIL), NOW)
            .application();

    private static Editable editable(Application application, Instant at) {
        return application.editable(anOpenCall(), at);
    }

    @Test
    void everything_is_editable_from_the_opening_to_the_end_of_the_grace() {
        var everything = new Editable.Everything(END_OF_GRACE);
        for (var application : List.of(draft, submitted, corrected))
            for (var at : List.of(OPENS, NOW, END_OF_GRACE))
                assertThat(editable(application, at)).isEqualTo(everything);
        assertThat(everything.allows("answers.pitch")).isTrue();
        assertThat(everything.until("answers.pitch")).contains(END_OF_GRACE);
        assertThatCode(() -> everything.require("sites")).doesNotThrowAnyException();
    }

    @Test
    void nothing_is_editable_before_the_opening_and_after_the_grace() {
        assertThat(editable(draft, OPENS.minusMillis(1))).isEqualTo(new Editable.Nothing(Reason.CALL_NOT_OPEN));
        assertThat(editable(draft, END_OF_GRACE.plusMillis(1))).isEqualTo(new Editable.Nothing(Reason.CALL_CLOSED));
        assertThat(editable(submitted, END_OF_GRACE.plusMillis(1))).isEqualTo(new Editable.Nothing(Reason.CALL_CLOSED));
    }

    @Test
    void after_the_closing_a_correction_opens_its_fields_until_its_end() {
        var only = new Editable.OnlyFields(FIELDS, UNTIL);
        assertThat(editable(corrected, END_OF_GRACE.plusMillis(1))).isEqualTo(only);
        assertThat(editable(corrected, UNTIL)).isEqualTo(only);
        assertThat(editable(corrected, UNTIL.plusMillis(1))).isEqualTo(new Editable.Nothing(Reason.CALL_CLOSED));
        assertThat(only.allows("answers.founders[0].email")).isTrue();
        assertThat(only.allows("answers.foundersNote")).isFalse();
        assertThat(only.until("documents.deck")).contains(UNTIL);
        assertThat(only.until("sites")).isEmpty();
        var refusal = refusal(() -> only.require("sites"));
        assertThat(refusal.reason()).isEqualTo(Reason.CALL_CLOSED);
        assertThat(refusal.fields()).isEqualTo(Map.of("sites", FieldCode.CLOSED));
    }

    @Test
    void nothing_is_editable_once_withdrawn_or_decided() {
        assertThat(editable(corrected.withdrawn(NOW).application(), NOW))
                .isEqualTo(new Editable.Nothing(Reason.WITHDRAWN));
        var declined =
                corrected.announced(Status.DECLINED, Optional.empty(), NOW).application();
        assertThat(editable(declined, NOW)).isEqualTo(new Editable.Nothing(Reason.DECIDED));
        assertThat(refusal(() -> editable(declined, NOW).requireAny()).reason()).isEqualTo(Reason.DECIDED);
        assertThat(editable(declined, NOW).until("sites")).isEmpty();
    }
}
