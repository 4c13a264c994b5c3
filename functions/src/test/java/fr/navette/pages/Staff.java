package fr.navette.pages;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** What staff do from the console, for calls that exist only in a test. */
final class Staff {
  private static final LambdaClient LAMBDA =
      LambdaClient.builder()
          .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL")))
          .region(Region.of(System.getenv("AWS_REGION")))
          .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
          .httpClient(UrlConnectionHttpClient.create())
          .build();

  private Staff() {}

  static JsonObject does(String command, String event) {
    var answer =
        LAMBDA.invoke(
            r -> r.functionName("navette-" + command).payload(SdkBytes.fromUtf8String(event)));
    var json = JsonParser.parseString(answer.payload().asUtf8String()).getAsJsonObject();
    if (!json.has("report")) throw new AssertionError(command + " answered " + json);
    return json.getAsJsonObject("report");
  }

  /**
   * Opens a call nobody knows yet, with every kind of question: {@code call.json} beside this
   * class.
   */
  static String opensACall() {
    var id = "pages-" + UUID.randomUUID().toString().substring(0, 8);
    does("open-call", Resources.text("call.json").replace("THE-CALL", id));
    return id;
  }
}
