package fr.navette.calls;

import fr.navette.api.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Writes the calls beside the pages, where CloudFront serves them. */
public record BucketCalls(S3Client s3, String bucket) implements PublishedCalls {
  // Short: a closing that moves must reach everybody soon.
  private static final String FRESH = "max-age=60";

  @Override
  public void publish(Call call, List<Call> all) {
    put("calls/" + call.id() + ".json", CallForm.published(call));
    var lines =
        all.stream()
            .sorted(Comparator.comparing(Call::opens).reversed())
            .map(CallForm::summary)
            .toList();
    put("calls/index.json", Map.of("calls", lines));
  }

  private void put(String key, Map<String, ?> content) {
    s3.putObject(
        r ->
            r.bucket(bucket)
                .key(key)
                .contentType("application/json; charset=utf-8")
                .cacheControl(FRESH),
        RequestBody.fromString(Json.text(content)));
  }
}
