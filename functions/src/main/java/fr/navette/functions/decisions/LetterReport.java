package fr.navette.functions.decisions;

import fr.navette.input.Values;
import fr.navette.mail.MailRenderer.Rendered;
import java.util.Map;

/** A letter in a report, to be read before it leaves. */
final class LetterReport {
    private LetterReport() {}

    static Map<String, Object> of(Rendered letter) {
        return Values.of("subject", letter.subject()).with("text", letter.text());
    }
}
