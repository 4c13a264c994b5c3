package fr.navette.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the browser. */
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

    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more);
    }

    public Answer version(long version) {
        return with("ETag", "\"" + version + "\"");
    }

    Map<String, Object> toGateway() {
        var all = new LinkedHashMap<String, Object>();
        all.put("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        all.put("Cache-Control", "no-store");
        all.putAll(headers);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("statusCode", status);
        answer.put("headers", all);
        answer.put("body", status == 204 ? "" : Json.text(body));
        answer.put("isBase64Encoded", false);
        return answer;
    }
}
