package fr.navette.functions.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.navette.Given;
import fr.navette.functions.api.World;
import fr.navette.identity.SignInMails;
import fr.navette.mail.Mail;
import fr.navette.mail.MailRenderer.Rendered;
import fr.navette.mail.MailSender.PermanentFailure;
import fr.navette.mail.MailSender.TemporaryFailure;
import fr.navette.text.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkException;

/** SES's answers as its API reference lists them, from a server on this machine. */
class SesMailSenderTest {
    private static final Mail MAIL =
            SignInMails.code("01mail", Given.email("ada@example.org"), Language.FR, "ABCD2345", World.NOW);

    private interface Exchange {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final List<HttpExchange> requests = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(
            Map.of("AWS_REGION", "eu-west-3", "AWS_ACCESS_KEY_ID", "AKIAEXAMPLE", "AWS_SECRET_ACCESS_KEY", "example"));
    private HttpServer server;
    private Exchange ses = exchange -> answer(exchange, 200, "", "{\"MessageId\":\"0100\"}");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(exchange);
            ses.answer(exchange);
        });
        server.start();
        environment.put(
                "AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String code, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!code.isEmpty()) exchange.getResponseHeaders().add("x-amzn-ErrorType", code);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String sent() {
        return sent(Optional.empty());
    }

    private String sent(Optional<String> calendar) {
        return sent(calendar, Optional.empty());
    }

    private String sent(Optional<String> calendar, Optional<String> unsubscribe) {
        var sender = new SesMailSender.Sender("Navette", "navette@example.org", "equipe@example.org", "navette", 5);
        return new SesMailSender(new BackgroundClients(new Clients(environment)).ses(), sender)
                .send(MAIL, new Rendered("Votre code", "ABCD2345", "<p>ABCD2345</p>", calendar, unsubscribe));
    }

    @Test
    void a_mail_that_is_taken_has_the_id_of_the_message_and_leaves_no_connection_open() {
        assertThat(sent()).isEqualTo("0100");
        assertThat(requests.getFirst().getRequestHeaders().getFirst("Connection"))
                .isEqualTo("close");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | TooManyRequestsException     | Maximum sending rate exceeded.",
                "400 | LimitExceededException       | Daily message quota exceeded.",
                "400 | SendingPausedException       | Sending is paused for this account.",
                "400 | AccountSuspendedException    | The account is suspended.",
                "400 | MailFromDomainNotVerifiedException | The MAIL FROM domain is not verified.",
                "400 | MessageRejected              | Email address is not verified. The following failed: x@y.org",
                "404 | NotFoundException            | Configuration set <navette> does not exist.",
                "403 | AccessDeniedException        | User is not authorized to perform ses:SendEmail.",
                "403 | ExpiredTokenException        | The security token included in the request is expired.",
                "400 | ThrottlingException          | Rate exceeded.",
                "500 | InternalFailure              | The request processing has failed.",
                "503 | ServiceUnavailable           | The request has failed."
            })
    void what_passes_waits(int status, String code, String message) {
        ses = exchange -> answer(exchange, status, code, "{\"message\":\"" + message + "\"}");
        assertThatThrownBy(this::sent).isInstanceOf(TemporaryFailure.class).hasMessageStartingWith(code);
        assertThat(requests).hasSize(1);
    }

    @Test
    void every_mail_says_that_it_is_automatic_and_that_replies_reach_the_staff() {
        sent();
        assertThat(bodies.getFirst())
                .contains("{\"Name\":\"Auto-Submitted\",\"Value\":\"auto-generated\"}")
                .contains("\"ReplyToAddresses\":[\"equipe@example.org\"]");
    }

    @Test
    void a_calendar_is_attached_with_its_method_in_the_type() {
        assertThat(sent(Optional.of("BEGIN:VCALENDAR"))).isEqualTo("0100");
        assertThat(bodies.getFirst())
                .contains("\"text/calendar; method=PUBLISH; charset=UTF-8\"", "\"navette.ics\"", "\"BASE64\"");
    }

    @Test
    void what_nobody_needs_can_be_unsubscribed_from_with_one_click() {
        sent();
        assertThat(bodies.getFirst()).doesNotContain("List-Unsubscribe");
        sent(Optional.empty(), Optional.of("https://navette.example/api/committee/unsubscriptions/reminders/abc"));
        assertThat(bodies.getLast())
                .contains("<https://navette.example/api/committee/unsubscriptions/reminders/abc>")
                .contains("{\"Name\":\"List-Unsubscribe-Post\",\"Value\":\"List-Unsubscribe=One-Click\"}");
    }

    @Test
    void a_mail_whose_calendar_is_refused_leaves_without_it() {
        var usual = ses;
        ses = exchange -> {
            ses = usual;
            answer(exchange, 400, "BadRequestException", "{\"message\":\"Unsupported content type.\"}");
        };
        assertThat(sent(Optional.of("BEGIN:VCALENDAR"))).isEqualTo("0100");
        assertThat(bodies).hasSize(2);
        assertThat(bodies.getLast()).doesNotContain("text/calendar").contains("ABCD2345");
    }

    @ParameterizedTest
    @CsvSource({"BadRequestException, Missing final '@domain'.", "MessageRejected, Message contains a virus."})
    void what_is_wrong_with_the_mail_itself_is_final(String code, String message) {
        ses = exchange -> answer(exchange, 400, code, "{\"message\":\"" + message + "\"}");
        assertThatThrownBy(this::sent).isInstanceOf(PermanentFailure.class).hasMessage(code);
    }

    @Test
    void without_a_connection_the_mail_waits() {
        server.stop(0);
        assertThatThrownBy(this::sent).isInstanceOf(TemporaryFailure.class).hasMessage(SesMailSender.NOT_REACHED);
    }

    @Test
    void without_an_address_of_the_service_the_mail_waits() {
        environment.put("AWS_ENDPOINT_URL", "http://ses.invalid");
        assertThatThrownBy(this::sent).isInstanceOf(TemporaryFailure.class).hasMessage(SesMailSender.NOT_REACHED);
    }

    @Test
    void without_credentials_the_mail_waits() {
        environment.remove("AWS_ACCESS_KEY_ID");
        assertThatThrownBy(this::sent).isInstanceOf(TemporaryFailure.class).hasMessage(SesMailSender.NOT_REACHED);
        assertThat(requests).isEmpty();
    }

    @Test
    void an_answer_that_is_lost_leaves_the_mail_unknown() {
        ses = HttpExchange::close;
        assertThatThrownBy(this::sent)
                .isInstanceOf(SdkException.class)
                .isNotInstanceOfAny(TemporaryFailure.class, PermanentFailure.class);
        assertThat(requests).isNotEmpty();
    }

    @Test
    void an_answer_that_is_not_from_SES_leaves_the_mail_unknown() {
        ses = exchange -> answer(exchange, 502, "", "<html>Bad gateway</html>");
        assertThatThrownBy(this::sent).isNotInstanceOfAny(TemporaryFailure.class, PermanentFailure.class);
    }
}
