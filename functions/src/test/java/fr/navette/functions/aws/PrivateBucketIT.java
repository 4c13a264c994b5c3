package fr.navette.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Cloud;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** The files bucket as the template makes it. Needs IAM, which LocalStack without a licence lacks. */
class PrivateBucketIT {
    @Test
    void nobody_reads_a_file_without_a_signature() throws IOException {
        var bucket = Cloud.variable("FILES_BUCKET");
        var key = "private/" + UUID.randomUUID();
        TestClients.s3().putObject(r -> r.bucket(bucket).key(key), RequestBody.fromString("a deck"));
        var bare = Cloud.variable("AWS_ENDPOINT_URL") + "/" + bucket + "/" + key;
        assertThat(BucketFilesIT.open(bare).getResponseCode()).isEqualTo(403);
    }
}
