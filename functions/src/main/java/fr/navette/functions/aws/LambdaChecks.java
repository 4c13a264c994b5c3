package fr.navette.functions.aws;

import fr.navette.documents.Checks;
import fr.navette.documents.Document;
import fr.navette.functions.api.Json;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Starts check-document with the event that S3 would send. */
public record LambdaChecks(LambdaClient lambda, String function) implements Checks {
    @Override
    public void request(Document document) {
        var event = Map.of("detail", Map.of("object", Map.of("key", BucketFiles.key(document))));
        lambda.invoke(r -> r.functionName(function)
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String(Json.text(event))));
    }
}
