package fr.navette.functions.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** AWS clients. Region, credentials and HTTP client are explicit, so that the first call searches for nothing. */
public final class Clients {
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    /** For small requests: three attempts then end within a function's 20 seconds, slow connections included. */
    private static final Duration ANSWERING_SOON = Duration.ofSeconds(3);

    private static final int MAX_ATTEMPTS = 3;
    /** No settings of a home folder. */
    static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

    private final Map<String, String> environment;
    private final Region region;
    private final Optional<URI> endpoint;
    private final SdkHttpClient http;
    private final SdkHttpClient quickHttp;

    public Clients(Map<String, String> environment) {
        this(environment, ANSWERING_SOON);
    }

    Clients(Map<String, String> environment, Duration answeringSoon) {
        this.environment = environment;
        this.region = Region.of(environment.get("AWS_REGION"));
        this.endpoint = Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")).map(URI::create);
        this.http = UrlConnectionHttpClient.create(address -> connection(address, ANSWERING));
        this.quickHttp = UrlConnectionHttpClient.create(address -> connection(address, answeringSoon));
        if (endpoint.filter(e -> e.getScheme().equals("http")).isEmpty()) prepareTls();
    }

    public DynamoDbClient dynamo() {
        return common(DynamoDbClient.builder())
                .httpClient(quickHttp)
                .overrideConfiguration(c -> retrying(c))
                .build();
    }

    public S3Client s3() {
        return common(S3Client.builder())
                .serviceConfiguration(addressing())
                .overrideConfiguration(c -> retrying(c))
                .build();
    }

    public S3Presigner presigner() {
        var builder = S3Presigner.builder()
                .region(region)
                .credentialsProvider(this::credentials)
                .serviceConfiguration(addressing());
        return builder.endpointOverride(endpoint.orElseGet(this::regionalStorage))
                .build();
    }

    /** The host that the pages may upload to. In us-east-1 the SDK would sign for another one, without the region. */
    private URI regionalStorage() {
        return URI.create("https://s3." + region.id() + ".amazonaws.com");
    }

    public KmsClient kms() {
        return common(KmsClient.builder())
                .httpClient(quickHttp)
                .overrideConfiguration(c -> retrying(c))
                .build();
    }

    static void retrying(ClientOverrideConfiguration.Builder calls) {
        calls.defaultProfileFile(NO_PROFILES)
                .retryStrategy(r -> r.maxAttempts(MAX_ATTEMPTS))
                .addExecutionInterceptor(new AwsFaults());
    }

    /** Uses paths with an emulator, which has no host name per bucket. */
    private S3Configuration addressing() {
        return S3Configuration.builder()
                .pathStyleAccessEnabled(endpoint.isPresent())
                .build();
    }

    <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B common(B builder) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(region).credentialsProvider(this::credentials).httpClient(http);
    }

    /** Lambda gives each instance the credentials of its role, which outlast it. */
    private AwsCredentials credentials() {
        var id = environment.get("AWS_ACCESS_KEY_ID");
        var secret = environment.get("AWS_SECRET_ACCESS_KEY");
        if (id == null || secret == null) throw SdkClientException.create("the environment holds no credentials");
        var session = environment.get("AWS_SESSION_TOKEN");
        return session == null
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, session);
    }

    /** Reads the trust store on a thread of its own: that takes longer than making the clients. */
    private static void prepareTls() {
        Thread.ofPlatform().daemon().start(SSLSocketFactory::getDefault);
    }

    private static HttpURLConnection connection(URI address, Duration answering) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout((int) CONNECTING.toMillis());
            connection.setReadTimeout((int) answering.toMillis());
            return connection;
        } catch (IOException notHttp) {
            throw new UncheckedIOException(notHttp);
        }
    }
}
