package fr.navette.cloud;

import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** HTTP to hosts under localhost: the Host header has the name, the connection goes to this machine. */
final class Http {
    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,content-length");
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static HttpRequest.Builder to(URI uri) {
        var here = URI.create(uri.toString().replace(uri.getHost(), "localhost"));
        return HttpRequest.newBuilder(here).timeout(PATIENCE).header("Host", uri.getHost() + ":" + uri.getPort());
    }

    static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static Fields json(byte[] body) {
        return Fields.of(body.length == 0 ? Map.<String, Object>of() : Json.object(body));
    }
}
