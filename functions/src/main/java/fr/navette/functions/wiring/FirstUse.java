package fr.navette.functions.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.navette.applications.Content;
import fr.navette.applications.Form;
import fr.navette.calls.CallForm;
import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import fr.navette.people.PersonId;
import fr.navette.text.Language;
import fr.navette.text.LocalizedTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;

/**
 * Uses once what the JVM prepares at its first use, on a thread beside the rest of a start: signing, large numbers,
 * comparisons of records, switches over types, dates and numbers in words, telephone numbers. It fills in the form of
 * the sample call, keeps nothing and reaches nothing outside.
 */
final class FirstUse implements Runnable {
    @Override
    public void run() {
        // The SDK's first call waits for these otherwise.
        prepareSigning();
        BigDecimal.valueOf(1);
        new PersonId("").equals(new PersonId(""));
        var call = Fields.of(sample("open-call/demo.json")).object("call", CallForm::read);
        new HashMap<>(Map.of(call.id(), call));
        LocalizedTime.minutes(call.closes(), call.zone(), Language.FR);
        var typed = Fields.of(Json.object(
                Fields.of(sample("applications/save.json")).text("body").getBytes(UTF_8)));
        var form = new Form(call);
        var content =
                form.cleaned(new Content(typed.map("answers"), typed.texts("sites"), typed.optionalText("track")));
        form.inWords(content.answers(), Language.FR);
        Json.text(content.answers());
    }

    private static void prepareSigning() {
        try {
            Mac.getInstance("HmacSHA256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> sample(String event) {
        try (var in = FirstUse.class.getResourceAsStream("/events/" + event)) {
            return Json.object(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
