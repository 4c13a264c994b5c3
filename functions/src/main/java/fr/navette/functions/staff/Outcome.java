package fr.navette.functions.staff;

import fr.navette.input.FieldCode;
import fr.navette.text.Language;
import java.util.Map;

/** The outcome of a staff command. */
public sealed interface Outcome {
    /**
     * @param confirmed whether anything was changed; false for a dry run and for a command that only reads
     */
    record Reported(boolean confirmed, Map<String, ?> report) implements Outcome {}

    /**
     * @param title the reason in words
     * @param detail the same, with a sentence for each field
     * @param fields the path of each field at fault and its problem
     */
    record Refused(String code, String title, String detail, Map<String, FieldCode> fields, Language language)
            implements Outcome {}
}
