package fr.navette.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that an amendment changes.
 *
 * @param field its path, as refusals name it: {@code call.questions.needs.required}
 * @param before empty where it is new
 * @param after empty where it is removed
 */
public record CallChange(String field, Optional<Object> before, Optional<Object> after) {
    /** In the order of the call's fields. */
    static List<CallChange> between(Call before, Call after) {
        var changes = new ArrayList<CallChange>();
        compare("call", CallForm.fields(before), CallForm.fields(after), changes);
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
        // The same things in another order.
        if (changes.size() == known)
            changes.add(new CallChange(
                    path,
                    Optional.of(List.copyOf(old.get().keySet())),
                    Optional.of(List.copyOf(now.get().keySet()))));
    }

    /** Of an object its fields; of a list of things, each by its id or its value on the scale. */
    private static Optional<Map<String, Object>> parts(Object value) {
        var parts = new LinkedHashMap<String, Object>();
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, part) -> parts.put(name.toString(), part));
            case List<?> list -> {
                for (var one : list) {
                    if (!(one instanceof Map<?, ?> thing)) return Optional.empty();
                    var name = thing.containsKey("id") ? thing.get("id") : thing.get("value");
                    parts.put(String.valueOf(name), thing);
                }
            }
            case null, default -> {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /** Of a whole thing that came or went, what it is called. */
    private static Optional<Object> shown(Object value) {
        return value instanceof Map<?, ?> thing && thing.get("label") instanceof Map<?, ?> label
                ? Optional.ofNullable(label.get("fr"))
                : Optional.ofNullable(value);
    }
}
