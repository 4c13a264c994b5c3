package fr.navette.functions.staff;

import java.time.Instant;

/**
 * The event of a command, with all fields read before anything is done.
 *
 * @param confirmed whether the command may change anything
 */
public record StaffEvent(FieldValues values, boolean confirmed, Instant now) {
    public <T> T get(Field<T> field) {
        return values.get(field);
    }
}
