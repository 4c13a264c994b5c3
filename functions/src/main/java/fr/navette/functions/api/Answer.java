package fr.navette.functions.api;

import fr.navette.input.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the API. */
public record Answer(int status, Map<String, ?> body, Map<String, String> headers) {
    private static final Map<String, ?> NO_BODY = Map.of();

    public static Answer ok(Map<String, ?> body) {
        return new Answer(200, body, Map.of());
    }

    public static Answer created(Map<String, ?> body) {
        return new Answer(201, body, Map.of());
    }

    public static Answer accepted() {
        return new Answer(202, Map.of(), Map.of());
    }

    public static Answer done() {
        return new Answer(204, NO_BODY, Map.of());
    }

    /** Leads the browser to another address. */
    public static Answer found(String address) {
        return new Answer(302, NO_BODY, Map.of("Location", address));
    }

    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more);
    }

    public Answer version(long version) {
        return with("ETag", "\"" + version + "\"");
    }

    private boolean hasBody() {
        return status != 204 && status != 302;
    }

    Map<String, Object> toGateway() {
        var all = new Values()
                .with("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .with("Cache-Control", "no-store");
        all.putAll(headers);
        return new Values()
                .with("statusCode", status)
                .with("headers", all)
                .with("body", hasBody() ? Json.text(body) : "")
                .with("isBase64Encoded", false);
    }
}
