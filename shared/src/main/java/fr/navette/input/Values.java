package fr.navette.input;

import java.util.LinkedHashMap;

/** Values by name in the order of writing: an object of JSON, or the data of a row. */
public final class Values extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    public static Values of(String name, Object value) {
        return new Values().with(name, value);
    }

    /**
     * @param value {@code null} and an empty {@code Optional} mean that there is none
     */
    public Values with(String name, Object value) {
        put(name, value);
        return this;
    }
}
