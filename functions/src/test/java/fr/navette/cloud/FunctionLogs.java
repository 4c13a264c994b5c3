package fr.navette.cloud;

import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The log of all functions in CloudWatch. */
public final class FunctionLogs {
    private static final String GROUP = "/navette/navette";

    private FunctionLogs() {}

    /** Every line of the log, joined. */
    public static String all() {
        var lines = new StringBuilder();
        var asked = new LinkedHashMap<String, Object>(Map.of("logGroupName", GROUP));
        while (true) {
            var page = page(asked);
            page.list("events", event -> event.text("message"))
                    .forEach(line -> lines.append(line).append('\n'));
            var next = page.optionalText("nextToken");
            if (next.isEmpty()) return lines.toString();
            asked.put("nextToken", next.get());
        }
    }

    private static Fields page(Map<String, ?> asked) {
        var body = Json.text(asked).getBytes(StandardCharsets.UTF_8);
        var endpoint = URI.create(Cloud.variable("AWS_ENDPOINT_URL") + "/");
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "Logs_20140328.FilterLogEvents")
                .build();
        var signed = AwsV4HttpSigner.create()
                .sign(s -> s.identity(AwsCredentialsIdentity.create(
                                Cloud.variable("AWS_ACCESS_KEY_ID"), Cloud.variable("AWS_SECRET_ACCESS_KEY")))
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "logs")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, Cloud.variable("AWS_REGION")));
        var sent = Http.to(endpoint).POST(BodyPublishers.ofByteArray(body));
        signed.request().headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("host")) sent.setHeader(name, values.getFirst());
        });
        return Http.json(Http.send(sent).body());
    }
}
