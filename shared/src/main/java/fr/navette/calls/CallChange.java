package fr.navette.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One change made by an amendment.
 *
 * @param field the path, as in refusals: {@code call.questions.needs.required}
 * @param before empty if the field is new
 * @param after empty if the field is removed
 */
public record CallChange(String field, Optional<Object> before, Optional<Object> after) {
    /** The changes, in the order of the call's fields. */
    static List<CallChange> between(Call before, Call after) {
        var changes = new ArrayList<CallChange>();
        compare("call", CallForm.fields(before), CallForm.fields(after), changes);
        if (!before.closedAt().equals(after.closedAt()))
            changes.add(new CallChange(
                    "call.closedAt",
                    before.closedAt().map(Object.class::cast),
                    after.closedAt().map(Object.class::cast)));
        return List.copyOf(changes);
    }

    private static void compare(String path, Object before, Object after, List<CallChange> changes) {
        if (Objects.equals(before, after)) return;
        var old = parts(before);
        var now = parts(after);
        if (old.isEmpty() || now.isEmpty()) {
            changes.add(new CallChange(path, shown(before), shown(after)));
            return;
        }
        var names = new LinkedHashMap<>(old.get());
        names.putAll(now.get());
        int known = changes.size();
        for (var name : names.keySet())
            compare(path + "." + name, old.get().get(name), now.get().get(name), changes);
        // The same elements in another order.
        if (changes.size() == known)
            changes.add(new CallChange(
                    path,
                    Optional.of(List.copyOf(old.get().keySet())),
                    Optional.of(List.copyOf(now.get().keySet()))));
    }

    /** The fields of an object, or the elements of a list by id or by value on the scale; empty for other values. */
    private static Optional<Map<String, Object>> parts(Object value) {
        var parts = new LinkedHashMap<String, Object>();
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, part) -> parts.put(name.toString(), part));
            case List<?> list -> {
                for (var one : list) {
                    if (!(one instanceof Map<?, ?> element)) return Optional.empty();
                    var name = element.containsKey("id") ? element.get("id") : element.get("value");
                    parts.put(String.valueOf(name), element);
                }
            }
            case null, default -> {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /** The label of an added or removed element, or the value itself. */
    private static Optional<Object> shown(Object value) {
        return value instanceof Map<?, ?> element && element.get("label") instanceof Map<?, ?> label
                ? Optional.ofNullable(label.get("fr"))
                : Optional.ofNullable(value);
    }
}
