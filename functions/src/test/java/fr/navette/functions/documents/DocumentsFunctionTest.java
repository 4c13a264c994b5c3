package fr.navette.functions.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.Session;
import fr.navette.input.Fields;
import fr.navette.secrets.Sha256;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsFunctionTest {
    private static final long AFTER_CLOSING =
            Instant.parse("2030-01-15T16:15:00.001Z").toEpochMilli();

    private final World world = new World();
    private final DocumentsFunction function = new DocumentsFunction(world);

    private Event.Answer announcing(String field, Object value) {
        var body = new LinkedHashMap<String, Object>();
        body.put("slot", "deck");
        body.put("name", "Présentation.pdf");
        body.put("type", "application/pdf");
        body.put("size", 1234);
        body.put("sha256", Sha256.base64(World.DECK));
        body.put(field, value);
        return Event.of("documents/request-upload").body(body).to(function);
    }

    private static void assertRefused(Event.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_requested_upload_gets_a_url_and_the_headers_to_send() {
        world.adaHasStarted();
        var answer = Event.of("documents/request-upload").to(function);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(world.memory.documents().waiting(World.DEMO)).singleElement().satisfies(document -> {
            assertThat(document.id().value()).isEqualTo(answer.json().text("document"));
            assertThat(document.name()).isEqualTo("Présentation.pdf");
        });
        assertThat(answer.json().text("url")).startsWith("https://");
        assertThat(answer.json().map("headers")).containsKeys("content-type", "x-amz-checksum-sha256", "if-none-match");
    }

    @Test
    void a_representative_sends_a_file_of_the_project_and_removes_it() {
        world.adaHasToSendItsInsurance();
        var answer = Event.of("documents/send-paper").to(function);
        assertThat(answer.status()).isEqualTo(201);
        var sent = world.memory.documents().of(World.ADAS).getLast();
        assertThat(sent.id().value()).isEqualTo(answer.json().text("document"));
        assertThat(sent.isPaper()).isTrue();
        var removed =
                Event.of("documents/remove-paper").path("document", sent.id().value());
        assertThat(removed.to(function).status()).isEqualTo(204);
        assertRefused(removed.to(function), 404, "PROJECT_UNKNOWN");
        assertRefused(Event.of("documents/send-paper").path("id", "x").to(function), 404, "PROJECT_UNKNOWN");
    }

    @Test
    void a_file_that_the_call_does_not_accept_is_422_and_nothing_is_stored() {
        world.adaHasStarted();
        assertRefused(announcing("slot", "video"), 422, "SLOT_UNKNOWN");
        assertRefused(announcing("type", ""), 422, "TYPE_NOT_ACCEPTED");
        assertRefused(announcing("type", "image/png"), 422, "TYPE_NOT_ACCEPTED");
        assertRefused(announcing("size", 0), 422, "EMPTY");
        assertRefused(announcing("size", 20_000_001), 422, "TOO_LARGE");
        assertRefused(announcing("sha256", "abc"), 400, "INVALID");
        assertThat(world.memory.documents().waiting(World.DEMO)).isEmpty();
        assertThat(announcing("size", 20_000_000).status()).isEqualTo(201);
    }

    @Test
    void an_eleventh_file_in_a_slot_is_429_too_many_documents() {
        world.adaHasStarted();
        for (int i = 0; i < 10; i++) assertThat(announcing("size", 10).status()).isEqualTo(201);
        assertRefused(announcing("size", 10), 429, "TOO_MANY_DOCUMENTS");
    }

    @Test
    void the_hundred_and_first_url_in_an_hour_is_429_with_the_time_to_retry() {
        world.adaHasStarted();
        for (int i = 0; i < 100; i++) {
            var document = announcing("size", 10).json().text("document");
            assertThat(remove(document).status()).isEqualTo(204);
        }
        var answer = announcing("size", 10);
        assertRefused(answer, 429, "TOO_MANY_DOCUMENTS");
        assertThat(answer.body()).containsEntry("retryAt", "2026-11-25T11:00:00Z");
    }

    private Event.Answer remove(String document) {
        return Event.of("documents/remove").path("document", document).to(function);
    }

    @Test
    void a_removed_file_leaves_the_application() {
        world.adaHasStarted();
        world.adaHasSentADeck();
        assertThat(Event.of("documents/remove").to(function).status()).isEqualTo(204);
        assertThat(world.memory.applications().dossier(World.ADAS).orElseThrow().present())
                .isEmpty();
        assertRefused(Event.of("documents/remove").to(function), 404, "APPLICATION_UNKNOWN");
    }

    @Test
    void removing_the_last_required_file_of_a_submission_is_409_document_required() {
        world.adaHasSubmitted();
        assertRefused(Event.of("documents/remove").to(function), 409, "DOCUMENT_REQUIRED");
    }

    @Test
    void after_the_deadline_removing_and_requesting_are_409_call_closed() {
        world.adaHasStarted();
        world.adaHasSentADeck();
        world.memory.tokens().save(untilLongAfter());
        for (var event : List.of("documents/remove", "documents/request-upload"))
            assertRefused(Event.of(event).arrivedAt(AFTER_CLOSING).to(function), 409, "CALL_CLOSED");
    }

    private Session untilLongAfter() {
        return Session.opened(
                Sha256.hex(World.ADA),
                Given.email("ada@example.org"),
                "",
                true,
                List.of(),
                Instant.parse("2030-01-15T16:00:00Z"));
    }

    @Test
    void without_a_session_the_answer_is_401_not_signed_in() {
        world.adaHasStarted();
        assertRefused(Event.of("documents/request-upload").cookie("nobody").to(function), 401, "NOT_SIGNED_IN");
        assertRefused(
                Event.of("documents/request-upload").path("id", "other").to(function), 404, "APPLICATION_UNKNOWN");
    }

    @Test
    void a_typo_in_a_field_is_named() {
        world.adaHasStarted();
        var answer = announcing("sice", 1);
        assertRefused(answer, 400, "UNKNOWN_FIELD");
        assertThat(answer.body().get("fields")).isEqualTo(Map.of("sice", "UNKNOWN_FIELD"));
        assertThat(Fields.of(answer.body()).text("detail")).contains("sice");
    }
}
