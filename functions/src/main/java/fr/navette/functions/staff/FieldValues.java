package fr.navette.functions.staff;

import fr.navette.input.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a command's fields. */
public record FieldValues(Map<Field<?>, Object> values) {
    static FieldValues read(Fields fields, List<Field<?>> described) {
        var values = new HashMap<Field<?>, Object>();
        for (var field : described) values.put(field, field.read(fields));
        return new FieldValues(values);
    }

    @SuppressWarnings("unchecked")
    public <T> T get(Field<T> field) {
        if (!values.containsKey(field))
            throw new IllegalStateException("the description does not name " + field.name());
        return (T) values.get(field);
    }
}
