package fr.navette.functions.aws;

import fr.navette.calls.Call;
import fr.navette.calls.CallFeed;
import fr.navette.calls.CallForm;
import fr.navette.calls.CallPage;
import fr.navette.calls.ClosingEvent;
import fr.navette.calls.PublishedCalls;
import fr.navette.functions.api.Json;
import fr.navette.text.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Publishes the calls in the site's bucket.
 *
 * @param site address of the site, without a trailing slash
 * @param organisation the organisation that opens the calls
 */
public record BucketCalls(S3Client s3, String bucket, String site, String organisation) implements PublishedCalls {
    // Short, so that a moved closing is soon visible.
    private static final String FRESH = "max-age=60";

    @Override
    public void publish(Call call, List<Call> all) {
        var newestFirst = all.stream()
                .sorted(Comparator.comparing(Call::opens).reversed())
                .toList();
        put(call.id() + ".json", "application/json", Json.text(CallForm.published(call)));
        for (var language : Language.values()) {
            var stem = call.id() + "." + language.tag();
            put(stem + ".html", "text/html", new CallPage(site, organisation).of(call, language));
            put(stem + ".ics", "text/calendar", new ClosingEvent(site).of(call, language));
            var feed = new CallFeed(site, organisation).of(newestFirst, language);
            put("feed." + language.tag() + ".atom", "application/atom+xml", feed);
        }
        var lines = newestFirst.stream().map(CallForm::summary).toList();
        put("index.json", "application/json", Json.text(Map.of("calls", lines)));
    }

    private void put(String name, String type, String content) {
        s3.putObject(
                r -> r.bucket(bucket)
                        .key("calls/" + name)
                        .contentType(type + "; charset=utf-8")
                        .cacheControl(FRESH),
                RequestBody.fromString(content));
    }
}
