package fr.navette.functions.api;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.input.Fields;
import fr.navette.structure.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** An event of {@code events/}, changed if needed, given to a handler. */
public final class Event {
    private final Map<String, Object> event;

    private Event(Map<String, Object> event) {
        this.event = event;
    }

    /**
     * @param name function and case, such as {@code open-call/demo}
     */
    public static Event of(String name) {
        try {
            return new Event(Json.object(Files.readAllBytes(Template.ROOT.resolve("events/" + name + ".json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event without any field. */
    public static Event empty() {
        return new Event(Map.of());
    }

    public Map<String, Object> fields() {
        return event;
    }

    public Event with(String field, Object value) {
        var changed = new LinkedHashMap<>(event);
        changed.put(field, value);
        return new Event(changed);
    }

    public Event confirmed() {
        return with("confirm", true);
    }

    public Event body(Map<String, ?> body) {
        return with("body", Json.text(body));
    }

    public Event header(String name, String value) {
        var headers = new LinkedHashMap<>(Fields.of(event).map("headers"));
        headers.put(name, value);
        return with("headers", headers);
    }

    public Event cookie(String secret) {
        return header("Cookie", "__Host-navette=" + secret);
    }

    public Event path(String name, String value) {
        var parameters = new LinkedHashMap<>(Fields.of(event).map("pathParameters"));
        parameters.put(name, value);
        return with("pathParameters", parameters);
    }

    public Event arrivedAt(long epochMillis) {
        return with("requestContext", Map.of("requestTimeEpoch", epochMillis));
    }

    /** The body of the API's answer. */
    public record Answer(int status, Map<String, Object> headers, Map<String, Object> body) {
        public Object code() {
            return body.get("code");
        }

        public Fields json() {
            return Fields.of(body);
        }
    }

    public Answer to(RequestStreamHandler handler) {
        var gateway = Fields.of(Json.object(bytes(handler)));
        var body = gateway.any("body").map(Object::toString).orElse("");
        return new Answer(
                gateway.whole("statusCode", 100, 599),
                gateway.map("headers"),
                body.isEmpty() ? Map.of() : Json.object(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The answer of a staff command. */
    public Map<String, Object> toStaff(RequestStreamHandler handler) {
        return Json.object(bytes(handler));
    }

    /** The screen of a staff command, asked for by a widget in French whose inputs hold these values. */
    public String toDesk(StaffHandler handler, Map<String, String> typed) {
        var context = Map.of(
                "locale", "fr", "theme", "light", "forms", Map.of("all", typed), "timezone", Map.of("label", "UTC"));
        var screen = with("widgetContext", context).bytes(handler);
        var wrapped = "{\"screen\":" + new String(screen, StandardCharsets.UTF_8) + "}";
        return Json.object(wrapped.getBytes(StandardCharsets.UTF_8))
                .get("screen")
                .toString();
    }

    /** The output of an asynchronous function, usually empty. */
    public String toBackground(RequestStreamHandler handler) {
        return new String(bytes(handler), StandardCharsets.UTF_8);
    }

    private byte[] bytes(RequestStreamHandler handler) {
        var out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(Json.text(event).getBytes(StandardCharsets.UTF_8)),
                    out,
                    new TestContext(
                            handler instanceof StaffHandler staff
                                    ? "navette-" + staff.command().name()
                                    : "navette-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
