package fr.navette.functions.api;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.navette.calls.CallForm;
import fr.navette.input.Fields;
import fr.navette.input.Refusal;
import java.nio.charset.StandardCharsets;

/** Every input is read or refused; nothing else happens. */
class DecodersFuzzTest {
    @FuzzTest
    void a_body(byte[] bytes) {
        try {
            var read = Json.object(bytes);
            Json.object(Json.text(read).getBytes(StandardCharsets.UTF_8));
        } catch (Refusal refused) {
            // A refusal is an answer.
        }
    }

    @FuzzTest
    void a_call(byte[] bytes) {
        try {
            CallForm.read(Fields.of(Json.object(bytes)));
        } catch (Refusal refused) {
            // A refusal is an answer.
        }
    }
}
