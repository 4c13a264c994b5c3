package fr.navette.cloud;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** IAM of the running cloud: what a role may do. Asked over HTTP, since the functions have no client for it. */
public final class Iam {
    private static final Pattern ALLOWED = Pattern.compile("<EvalActionName>([^<]+)</EvalActionName>"
            + "<EvalResourceName>[^<]*</EvalResourceName><EvalDecision>allowed</EvalDecision>");

    private Iam() {}

    /**
     * Which of these actions the policies of a deployed role allow on a resource.
     *
     * @param role the ARN
     * @param resource the ARN
     */
    public static Set<String> allowed(String role, Collection<String> actions, String resource) {
        var form = new LinkedHashMap<>(Map.of(
                "Action",
                "SimulatePrincipalPolicy",
                "Version",
                "2010-05-08",
                "PolicySourceArn",
                role,
                "ResourceArns.member.1",
                resource));
        int n = 0;
        for (var action : actions) form.put("ActionNames.member." + ++n, action);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        // The emulator reads the key and leaves the signature unread.
        var credential = Cloud.variable("AWS_ACCESS_KEY_ID") + "/20260101/eu-west-3/iam/aws4_request";
        var answer = Http.send(Http.to(URI.create(Cloud.variable("AWS_ENDPOINT_URL") + "/"))
                .header("content-type", "application/x-www-form-urlencoded")
                .header(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=" + credential + ", SignedHeaders=host, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 200) throw new AssertionError(text);
        return ALLOWED.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }
}
