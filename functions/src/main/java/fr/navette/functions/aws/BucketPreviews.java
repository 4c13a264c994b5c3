package fr.navette.functions.aws;

import fr.navette.calls.Call;
import fr.navette.calls.CallPage;
import fr.navette.calls.CallPreviews;
import fr.navette.calls.PreviewPage;
import fr.navette.secrets.Secrets;
import fr.navette.text.Language;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Keeps previews of calls in the site's bucket, which deletes them after a day.
 *
 * @param site address of the site, without a trailing slash
 * @param organisation the organisation that opens the calls
 */
public record BucketPreviews(S3Client s3, String bucket, Secrets secrets, String site, String organisation)
        implements CallPreviews {
    @Override
    public Map<Language, String> keep(Call call) {
        var page = new PreviewPage(new CallPage(site, organisation));
        var folder = "previews/" + secrets.id() + "/";
        var urls = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var key = folder + language.tag() + ".html";
            s3.putObject(
                    r -> r.bucket(bucket)
                            .key(key)
                            .contentType("text/html; charset=utf-8")
                            .cacheControl("no-store"),
                    RequestBody.fromString(page.of(call, language)));
            urls.put(language, site + "/" + key);
        }
        return urls;
    }
}
