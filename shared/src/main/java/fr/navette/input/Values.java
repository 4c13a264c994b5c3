package fr.navette.input;

import java.util.LinkedHashMap;

/** Named values in insertion order: a JSON object, or the data of a row. */
public final class Values extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    public static Values of(String name, Object value) {
        return new Values().with(name, value);
    }

    /**
     * @param value {@code null} or an empty {@code Optional} for none
     */
    public Values with(String name, Object value) {
        put(name, value);
        return this;
    }
}
