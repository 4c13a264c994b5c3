package fr.navette.cloud;

import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A person with a browser: an address, and a cookie once signed in. */
public final class Person {
    private final String email;
    private final String language;
    private String cookie = "";

    public Person(String email, String language) {
        this.email = email;
        this.language = language;
    }

    /** An answer of the API. */
    public record Answer(int status, String type, String etag, Fields body) {
        public String code() {
            return body.optionalText("code").orElse("");
        }

        public Answer expecting(int expected) {
            if (status != expected)
                throw new AssertionError(
                        "wanted " + expected + ", got " + status + " " + code() + " " + body.map("fields"));
            return this;
        }
    }

    public String email() {
        return email;
    }

    public void asksForACode() {
        requestsACode().expecting(202);
    }

    public Answer requestsACode() {
        return does("POST", "/api/codes", Map.of("email", email, "language", language));
    }

    /** Signs in with the newest code in the inbox. */
    public Answer signsIn() {
        var code = Inbox.newestCode(email);
        return signsIn(Map.of("email", email, "code", code));
    }

    /** Signs in with the newest link in the inbox. */
    public Answer followsTheLink() {
        return signsIn(Map.of("link", Inbox.newestToken(email)));
    }

    private Answer signsIn(Map<String, String> proof) {
        var request = Http.to(Cloud.site().resolve("/api/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(proof)));
        var answer = Http.send(request);
        answer.headers()
                .firstValue("Set-Cookie")
                .ifPresent(header -> cookie = header.substring(0, header.indexOf(';')));
        return answered(answer).expecting(201);
    }

    public Answer gets(String path) {
        return does("GET", path, Map.of());
    }

    public Answer posts(String path, Map<String, ?> body) {
        return does("POST", path, body);
    }

    public Answer puts(String path, String version, Map<String, ?> body) {
        return does("PUT", path, body, "If-Match", "\"" + version + "\"");
    }

    private Answer does(String method, String path, Map<String, ?> body, String... headers) {
        var request = Http.to(Cloud.site().resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .header("Cookie", cookie);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        request.method(
                method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.text(body)));
        return answered(Http.send(request));
    }

    private static Answer answered(HttpResponse<byte[]> answer) {
        var headers = answer.headers();
        return new Answer(
                answer.statusCode(),
                headers.firstValue("Content-Type").orElse(""),
                headers.firstValue("ETag").orElse(""),
                Http.json(answer.body()));
    }

    /** Uploads a file to the given URL with exactly the given headers. Returns the status. */
    public static int uploads(Fields granted, byte[] bytes) {
        var request = Http.to(URI.create(granted.text("url")));
        granted.map("headers").forEach((name, value) -> request.setHeader(name, value.toString()));
        return Http.send(request.PUT(BodyPublishers.ofByteArray(bytes))).statusCode();
    }

    /** Follows a URL given by the API. */
    public static byte[] downloads(String url) {
        return Http.send(Http.to(URI.create(url)).GET()).body();
    }

    /** Requests a page without a session. */
    public static Fields page(String path) {
        return Http.json(Http.send(Http.to(Cloud.site().resolve(path)).GET()).body());
    }
}
