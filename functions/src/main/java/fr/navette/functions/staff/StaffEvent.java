package fr.navette.functions.staff;

import java.time.Instant;

/**
 * The event that a command was started with: every field is read before anything is done.
 *
 * @param confirmed whether the command may change anything
 */
public record StaffEvent(FieldValues values, boolean confirmed, Instant now) {
    public <T> T get(Field<T> field) {
        return values.get(field);
    }
}
