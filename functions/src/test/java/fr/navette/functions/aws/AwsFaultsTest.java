package fr.navette.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import fr.navette.calls.CallId;
import fr.navette.functions.api.PassingFault;
import fr.navette.functions.table.Table;
import fr.navette.functions.table.TableCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DynamoDB's answers as its API reference lists them, through the real SDK, from a server on this machine. */
class AwsFaultsTest {
    private static final Duration SOON = Duration.ofMillis(500);

    private final Map<String, String> environment = new HashMap<>(
            Map.of("AWS_REGION", "eu-west-3", "AWS_ACCESS_KEY_ID", "AKIAEXAMPLE", "AWS_SECRET_ACCESS_KEY", "example"));
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private int status;
    private String code = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            var body = ("{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"no\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        environment.put(
                "AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private RuntimeException fault() {
        var calls = new TableCalls(new Table(new Clients(environment, SOON).dynamo(), "table"));
        return catchThrowableOfType(RuntimeException.class, () -> calls.find(new CallId("call")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, ProvisionedThroughputExceededException",
        "400, ThrottlingException",
        "400, RequestLimitExceeded",
        "500, InternalServerError",
        "503, ServiceUnavailable"
    })
    void what_passes_is_tried_three_times_and_then_told(int status, String code) {
        this.status = status;
        this.code = code;
        assertThat(PassingFault.is(fault())).isTrue();
        assertThat(requests.get()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"400, AccessDeniedException", "400, ResourceNotFoundException", "400, ValidationException"})
    void what_does_not_pass_is_a_bug(int status, String code) {
        this.status = status;
        this.code = code;
        assertThat(PassingFault.is(fault())).isFalse();
        assertThat(requests.get()).isEqualTo(1);
    }

    @Test
    void no_answer_is_tried_three_times_and_passes() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var connections = new AtomicInteger();
            Thread.ofVirtual().start(() -> {
                while (!silent.isClosed()) accepted(silent).ifPresent(connection -> connections.incrementAndGet());
            });
            environment.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + silent.getLocalPort());
            assertThat(PassingFault.is(fault())).isTrue();
            assertThat(connections.get()).isEqualTo(3);
        }
    }

    private static Optional<Socket> accepted(ServerSocket server) {
        try {
            return Optional.of(server.accept());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    @Test
    void no_connection_passes() {
        server.stop(0);
        assertThat(PassingFault.is(fault())).isTrue();
    }
}
