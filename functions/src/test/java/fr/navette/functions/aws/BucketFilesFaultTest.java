package fr.navette.functions.aws;

import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.documents.Document;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** S3's answers to HEAD as its API reference lists them: a status, and no code, because there is no body. */
class BucketFilesFaultTest {
    private static final Document DOCUMENT = aDocumentOf(aDraftOf("ada@example.org"), new byte[] {1});

    private static BucketFiles answering(int status) {
        var s3 = new S3Client() {
            @Override
            public HeadObjectResponse headObject(HeadObjectRequest request) {
                throw S3Exception.builder().statusCode(status).build();
            }

            @Override
            public String serviceName() {
                return "s3";
            }

            @Override
            public void close() {}
        };
        var environment = Map.of("AWS_REGION", "eu-west-3", "AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "key");
        return new BucketFiles(() -> s3, new Clients(environment)::presigner, "files");
    }

    @Test
    void a_missing_file_is_missing() {
        assertThat(answering(404).has(DOCUMENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 500, 503})
    void a_file_that_cannot_be_asked_for_is_not_missing(int status) {
        assertThatThrownBy(() -> answering(status).has(DOCUMENT)).isInstanceOf(S3Exception.class);
    }
}
