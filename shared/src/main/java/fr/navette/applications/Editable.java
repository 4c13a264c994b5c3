package fr.navette.applications;

import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The fields that an applicant may change at one instant. {@link Application#editable} decides, and saving, submission,
 * uploads, mails and the pages follow it.
 *
 * <p>Fields have the paths of refusals: {@code answers.siren}, {@code documents.kbis}, {@code sites}, {@code track}.
 */
public sealed interface Editable {
    /** Every field, until an instant. */
    record Everything(Instant until) implements Editable {}

    /** The fields of the latest correction request, until an instant. */
    record OnlyFields(List<String> fields, Instant until) implements Editable {
        public OnlyFields {
            fields = List.copyOf(fields);
        }
    }

    /**
     * No field.
     *
     * @param reason {@code WITHDRAWN}, {@code DECIDED}, {@code CALL_NOT_OPEN} or {@code CALL_CLOSED}
     */
    record Nothing(Reason reason) implements Editable {}

    /** Whether a field, or a part of it such as {@code answers.founders[0].email}, may be changed. */
    default boolean allows(String path) {
        return switch (this) {
            case Everything all -> true;
            case OnlyFields only -> only.fields().stream().anyMatch(field -> isWithin(path, field));
            case Nothing none -> false;
        };
    }

    /** The last instant at which a field may be changed; empty if it may not be changed at all. */
    default Optional<Instant> until(String path) {
        return switch (this) {
            case Everything all -> Optional.of(all.until());
            case OnlyFields only -> Optional.of(only.until()).filter(until -> allows(path));
            case Nothing none -> Optional.empty();
        };
    }

    /**
     * @throws Refusal 409 with the reason if nothing may be changed
     */
    default void requireAny() {
        if (this instanceof Nothing(var reason)) throw Refusal.of(reason);
    }

    /**
     * @throws Refusal 409 with the reason if nothing may be changed, {@code CALL_CLOSED} naming the field if only
     *     others may
     */
    default void require(String field) {
        requireAny();
        if (!allows(field)) throw Refusal.of(Reason.CALL_CLOSED, field, FieldCode.CLOSED);
    }

    private static boolean isWithin(String path, String field) {
        return path.equals(field) || path.startsWith(field + "[") || path.startsWith(field + ".");
    }
}
