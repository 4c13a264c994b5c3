package fr.navette.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.structure.Template;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {
    @ParameterizedTest
    @ValueSource(strings = {"eu-west-3", "us-east-1"})
    void files_go_to_the_host_that_the_content_policy_allows(String region) {
        var environment = Map.of("AWS_REGION", region, "AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "secret");
        var url = new Clients(environment)
                .presigner()
                .presignPutObject(r -> r.signatureDuration(Duration.ofMinutes(15))
                        .putObjectRequest(o -> o.bucket("files").key("incoming/deck.pdf")))
                .url();
        assertThat(url.getHost()).isEqualTo("files.s3." + region + ".amazonaws.com");
        var headers =
                Template.read().ofType("AWS::CloudFront::ResponseHeadersPolicy").get("SiteHeaders");
        assertThat(Template.texts(headers)).contains("https://${Bucket}.s3.${AWS::Region}.amazonaws.com");
    }
}
