package fr.navette.functions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.KnownSeals;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiptsFunctionTest {
    private static final String EVENT = "receipts/verify";
    private final ReceiptsFunction function = new ReceiptsFunction(new World());

    private Map<String, Object> shown() {
        var body = Event.of(EVENT).fields().get("body").toString();
        return new LinkedHashMap<>(Json.object(body.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, Object> genuine() {
        var fields = Fields.of(shown());
        var sealed = String.join(
                "\n",
                "navette receipt",
                fields.text("application"),
                fields.text("number"),
                fields.instant("receivedAt").toString(),
                fields.text("fingerprint"));
        var body = shown();
        body.put("seal", new KnownSeals().of(sealed));
        return body;
    }

    @Test
    void a_genuine_receipt_is_verified_without_a_session() {
        var answer = Event.of(EVENT).body(genuine()).to(function);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Map.of("genuine", true));
    }

    @Test
    void a_receipt_with_the_same_instant_in_another_offset_is_genuine() {
        var body = genuine();
        body.put("receivedAt", "2027-01-15T16:58:02.123+01:00");
        assertThat(Event.of(EVENT).body(body).to(function).body()).containsEntry("genuine", true);
    }

    @Test
    void a_forged_receipt_is_not_genuine_and_not_an_error() {
        var answer = Event.of(EVENT).to(function);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Map.of("genuine", false));
    }

    @Test
    void a_missing_or_invalid_field_is_refused_by_name() {
        for (var field : shown().keySet()) {
            var without = shown();
            without.remove(field);
            var answer = Event.of(EVENT).body(without).to(function);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().map("fields")).containsEntry(field, "REQUIRED");
        }
        var late = shown();
        late.put("receivedAt", "hier soir");
        assertThat(Event.of(EVENT).body(late).to(function).json().map("fields"))
                .containsEntry("receivedAt", "NOT_A_TIME");
        var more = shown();
        more.put("surprise", true);
        assertThat(Event.of(EVENT).body(more).to(function).code()).isEqualTo("UNKNOWN_FIELD");
    }
}
