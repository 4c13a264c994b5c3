package fr.navette.functions.staff;

import fr.navette.text.Language;
import java.time.Instant;

/**
 * The event of a command, with all fields read before anything is done.
 *
 * @param confirmed whether the command may change anything
 * @param language of the person who reads the answer
 */
public record StaffEvent(FieldValues values, boolean confirmed, Language language, Instant now) {
    public <T> T get(Field<T> field) {
        return values.get(field);
    }
}
