package fr.navette.input;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refused request: the reason, the fields at fault, and facts that help the person continue. Never a bug. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient Map<String, FieldCode> fields;
    private final transient Map<String, Object> facts;

    private Refusal(Reason reason, Map<String, FieldCode> fields, Map<String, Object> facts) {
        super(reason.name() + fields, null, false, false);
        this.reason = reason;
        this.fields = new LinkedHashMap<>(fields);
        this.facts = Map.copyOf(facts);
    }

    public static Refusal of(Reason reason) {
        return new Refusal(reason, Map.of(), Map.of());
    }

    public static Refusal of(Reason reason, Map<String, FieldCode> fields) {
        return new Refusal(reason, fields, Map.of());
    }

    public static Refusal of(Reason reason, String path, FieldCode code) {
        return new Refusal(reason, Map.of(path, code), Map.of());
    }

    /** Adds a fact for the answer, such as {@code retryAt}. */
    public Refusal with(String name, Object fact) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Refusal(reason, fields, more);
    }

    public Reason reason() {
        return reason;
    }

    /** The path of each field at fault and its problem, in the order found. */
    public Map<String, FieldCode> fields() {
        return fields;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
