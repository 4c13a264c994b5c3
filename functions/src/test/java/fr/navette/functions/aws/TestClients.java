package fr.navette.functions.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The functions' clients, for tests on the emulator. */
public final class TestClients {
    private TestClients() {}

    public static DynamoDbClient dynamo() {
        return clients().dynamo();
    }

    public static S3Client s3() {
        return clients().s3();
    }

    public static S3Presigner presigner() {
        return clients().presigner();
    }

    public static KmsClient kms() {
        return clients().kms();
    }

    public static LambdaClient lambda() {
        return new BackgroundClients(clients()).lambda();
    }

    private static Clients clients() {
        return new Clients(System.getenv());
    }
}
