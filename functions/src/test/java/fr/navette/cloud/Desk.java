package fr.navette.cloud;

import fr.navette.functions.api.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;

/** The desk's page, as its own script uses it. */
public final class Desk {
    private Desk() {}

    /**
     * Runs a function with the rights of a permission set.
     *
     * @return {@code result}, or {@code error} in AWS's words
     */
    public static Map<String, Object> runs(String person, String function, Map<String, ?> event) {
        var body = Json.text(Map.of("person", person, "endpoint", "navette-" + function, "event", event));
        var request = Http.to(URI.create(Cloud.variable("DESK_URL") + "invoke"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return Json.object(Http.send(request).body());
    }
}
