package fr.navette.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.navette.calls.CallId;
import fr.navette.exports.Exports;
import fr.navette.secrets.RandomSecrets;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports in a real bucket: small ones in one request, large ones in parts. */
class BucketExportsIT {
    private static final CallId CALL = new CallId("blanchemaille-2027");
    private static final BucketExports EXPORTS = new BucketExports(
            TestClients.s3(), TestClients.presigner(), "exports-" + UUID.randomUUID(), new RandomSecrets());

    @BeforeAll
    static void a_bucket() {
        EXPORTS.s3()
                .createBucket(r -> r.bucket(EXPORTS.bucket())
                        .createBucketConfiguration(c -> c.locationConstraint(System.getenv("AWS_REGION"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MultipartUpload.PART, MultipartUpload.PART + 1, 2 * MultipartUpload.PART + 3})
    void what_is_written_is_downloaded_under_its_name(int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var url = EXPORTS.store(CALL, "blanchemaille-2027-candidatures.csv", "text/csv; charset=utf-8", out -> {
            if (size > 0) out.write(bytes[0]);
            if (size > 1) out.write(bytes, 1, size - 1);
        });
        assertThat(url).contains("exports/blanchemaille-2027/", "X-Amz-Expires=600");
        var answer = BucketFilesIT.open(url);
        assertThat(answer.getResponseCode()).isEqualTo(200);
        assertThat(answer.getInputStream().readAllBytes()).isEqualTo(bytes);
        assertThat(answer.getContentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(answer.getHeaderField("Content-Disposition"))
                .startsWith("attachment; filename=\"blanchemaille-2027-candidatures.csv\"");
    }

    @Test
    void the_exports_of_a_call_are_deleted_with_all_versions() {
        var other = new CallId("other-2027");
        EXPORTS.store(other, "a.csv", "text/csv", out -> out.write(1));
        EXPORTS.store(CALL, "b.csv", "text/csv", out -> out.write(1));
        EXPORTS.purge(other);
        assertThat(EXPORTS.s3()
                        .listObjectVersions(r -> r.bucket(EXPORTS.bucket()).prefix("exports/other-2027/"))
                        .versions())
                .isEmpty();
        assertThat(EXPORTS.s3()
                        .listObjectsV2(r -> r.bucket(EXPORTS.bucket()).prefix("exports/" + CALL + "/"))
                        .contents())
                .isNotEmpty();
    }

    @Test
    void an_export_that_fails_is_not_stored() {
        Exports.Content broken = out -> {
            out.write(new byte[MultipartUpload.PART + 1]);
            throw new IOException("the table is away");
        };
        assertThat(catchThrowable(() -> EXPORTS.store(CALL, "x.csv", "text/csv", broken)))
                .hasRootCauseMessage("the table is away");
        assertThat(EXPORTS.s3().listObjectsV2(r -> r.bucket(EXPORTS.bucket())).contents())
                .noneMatch(object -> object.key().endsWith("x.csv"));
    }
}
