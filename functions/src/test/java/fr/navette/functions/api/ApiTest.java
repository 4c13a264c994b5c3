package fr.navette.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Overloaded;
import fr.navette.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour common to all routes. */
class ApiTest {
    private final World world = new World();

    private RequestStreamHandler with(Api.Handler handler) {
        var api = new Api(world.sessions(), world.clock()).on("POST /api/codes", handler);
        return api::answer;
    }

    private RequestStreamHandler reading() {
        return with(r -> Answer.ok(r.body(body -> {
            body.any("email");
            body.any("language");
            return Map.of();
        })));
    }

    @Test
    void malformed_json_is_400_malformed() {
        for (var body : List.of("{", "[]", "{\"a\":1}x", "\"text\"", "{\"a\":1,\"a\":2}", "nul")) {
            var answer = Event.of("identity/ask-for-code").with("body", body).to(reading());
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.code()).as(body).isEqualTo("MALFORMED");
        }
    }

    @Test
    void a_body_that_is_not_the_base64_it_should_be_is_400_malformed() {
        assertThat(Event.of("identity/ask-for-code")
                        .with("body", "{\"not base64\"")
                        .with("isBase64Encoded", true)
                        .to(reading())
                        .code())
                .isEqualTo("MALFORMED");
    }

    @Test
    void a_body_nested_too_deeply_is_400_malformed() {
        var deep = "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertThat(Event.of("identity/ask-for-code")
                        .with("body", deep)
                        .to(reading())
                        .code())
                .isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""})
    void a_body_that_another_site_could_send_without_asking_is_415_not_json(String type) {
        var answer =
                Event.of("identity/ask-for-code").header("Content-Type", type).to(reading());
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("NOT_JSON");
    }

    @Test
    void json_may_name_its_character_set() {
        assertThat(Event.of("identity/ask-for-code")
                        .header("Content-Type", "Application/JSON; charset=UTF-8")
                        .to(reading())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_request_from_a_page_of_another_site_is_403_cross_site() {
        var answer = Event.of("identity/ask-for-code")
                .header("Sec-Fetch-Site", "cross-site")
                .to(reading());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("CROSS_SITE");
        for (var site : List.of("same-origin", "none"))
            assertThat(Event.of("identity/ask-for-code")
                            .header("Sec-Fetch-Site", site)
                            .to(reading())
                            .status())
                    .isEqualTo(200);
    }

    @Test
    void a_renewed_session_sends_its_cookie_with_a_refusal_too() {
        var later = World.NOW.plusSeconds(2 * 3600);
        var answer = Event.of("identity/ask-for-code")
                .cookie(World.ADA)
                .arrivedAt(later.toEpochMilli())
                .to(with(r -> {
                    r.applicant();
                    throw Refusal.of(Reason.CALL_CLOSED);
                }));
        assertThat(answer.code()).isEqualTo("CALL_CLOSED");
        assertThat(answer.headers().get("Set-Cookie").toString())
                .startsWith("__Host-navette=" + World.ADA + ".")
                .endsWith("Max-Age=43200");
    }

    @Test
    void a_service_without_capacity_is_503_and_says_when_to_try_again() {
        var answer = Event.of("identity/ask-for-code").to(with(r -> {
            throw new Overloaded();
        }));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("OVERLOADED");
        assertThat(answer.headers()).containsEntry("Retry-After", "2");
    }

    @Test
    void a_body_over_256_kb_is_413_body_too_large() {
        var large = Map.of("email", "x".repeat(256 * 1024));
        var answer = Event.of("identity/ask-for-code").body(large).to(reading());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void an_unknown_field_is_400_and_named() {
        var answer =
                Event.of("identity/ask-for-code").body(Map.of("emial", "x")).to(reading());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(answer.body().get("fields")).isEqualTo(Map.of("emial", "UNKNOWN_FIELD"));
    }

    @Test
    void an_unknown_path_is_404() {
        var answer = Event.of("identity/show-session").to(reading());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("ROUTE_UNKNOWN");
    }

    @Test
    void a_refusal_is_a_problem_document_in_the_persons_language() {
        var french = Event.of("identity/ask-for-code").with("body", "{").to(reading());
        var english = Event.of("identity/ask-for-code")
                .with("body", "{")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .to(reading());
        assertThat(french.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(french.body()).containsKeys("type", "title", "status", "code", "detail", "fields");
        assertThat(french.body().get("title").toString()).contains("pas du JSON");
        assertThat(english.body().get("title").toString()).contains("not valid JSON");
    }

    @Test
    void no_answer_is_cached() {
        var answer = Event.of("identity/ask-for-code").to(with(r -> Answer.accepted()));
        assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void a_bug_is_500_without_detail_and_its_message_is_not_logged() {
        var console = System.out;
        var captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            var answer = Event.of("identity/ask-for-code").to(with(r -> {
                throw new IllegalStateException("ada@example.org");
            }));
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body().toString()).doesNotContain("ada@");
            assertThat(captured.toString(StandardCharsets.UTF_8))
                    .contains("IllegalStateException", "\"outcome\":\"BUG\"")
                    .doesNotContain("ada@");
        } finally {
            System.setOut(console);
        }
    }

    @Test
    void a_request_is_one_line_of_json_without_anything_personal() {
        var console = System.out;
        var captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            Event.of("identity/ask-for-code").to(with(r -> Answer.accepted()));
        } finally {
            System.setOut(console);
        }
        var lines = captured.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1);
        assertThat(Json.object(lines.getFirst().getBytes(StandardCharsets.UTF_8)))
                .containsKeys("function", "request", "outcome", "route", "status", "ms");
        assertThat(lines.getFirst()).doesNotContain("@");
    }

    @Test
    void half_an_emoji_in_json_is_not_a_failure() {
        var answer = Event.of("identity/ask-for-code")
                .with("body", "{\"email\":\"caf\\ud83d\"}")
                .to(with(r -> Answer.ok(Map.of("seen", r.body(body -> body.text("email"))))));
        assertThat(answer.body()).containsEntry("seen", "caf\uFFFD");
    }

    @Test
    void a_version_may_be_weak_or_strong() {
        var handler = with(r -> Answer.ok(Map.of("version", r.version())));
        for (var header : List.of("\"3\"", "W/\"3\"", " W/\"3\" "))
            assertThat(Event.of("identity/ask-for-code")
                            .header("if-match", header)
                            .to(handler)
                            .body()
                            .get("version"))
                    .hasToString("3");
    }

    @Test
    void without_a_version_it_is_428_version_missing() {
        var handler = with(r -> Answer.ok(Map.of("version", r.version())));
        for (var header : List.of("", "3", "*", "\"x\"")) {
            var answer =
                    Event.of("identity/ask-for-code").header("If-Match", header).to(handler);
            assertThat(answer.status()).isEqualTo(428);
            assertThat(answer.code()).isEqualTo("VERSION_MISSING");
        }
    }

    @Test
    void every_reason_and_field_code_has_a_text_in_every_language() {
        for (var language : Language.values()) {
            for (var reason : Reason.values())
                assertThat(RefusalWords.in(language).title(reason))
                        .as(reason.name())
                        .isNotBlank();
            for (var code : FieldCode.values()) {
                var detail = RefusalWords.in(language).detail(Refusal.of(Reason.INVALID, "field", code));
                assertThat(detail).as(code.name()).doesNotContain("null");
            }
        }
    }
}
