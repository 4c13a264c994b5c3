package fr.navette.functions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Outcome;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.Session;
import fr.navette.mail.MailTemplate;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplicationsFunctionTest {
    private static final long AFTER_CLOSING =
            Instant.parse("2030-01-15T16:15:00.001Z").toEpochMilli();
    private static final long BEFORE_OPENING =
            Instant.parse("2026-11-01T10:00:00Z").toEpochMilli();

    private final World world = new World();
    private final ApplicationsFunction function = new ApplicationsFunction(world);

    private Event.Answer gives(String event) {
        return Event.of(event).to(function);
    }

    private static void assertRefused(Event.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void applicants_never_see_that_staff_have_opened_the_application() {
        world.adaHasSubmitted();
        var opened = new HistoryEntry(
                World.ADAS, World.NOW, HistoryEvent.OPENED_BY_STAFF, HistoryEntry.Actor.STAFF, "a secret reason");
        var sent = new HistoryEntry(World.ADAS, World.NOW, HistoryEvent.SUBMITTED, HistoryEntry.Actor.APPLICANT);
        world.memory.commit(Write.put(sent), Write.put(opened));
        for (var event : List.of("show", "mine")) {
            var body = Event.of("applications/" + event).to(function).body();
            assertThat(body.toString())
                    .as(event)
                    .contains("what=SUBMITTED")
                    .doesNotContain("OPENED_BY_STAFF", "a secret reason");
        }
    }

    @Test
    void applicants_read_why_their_application_is_ineligible_and_no_note_for_staff() {
        var submitted = world.adaHasSubmitted();
        world.memory.commit(submitted
                .ineligible("Votre siège est hors de la région.", World.NOW)
                .with());
        world.memory.commit(Write.put(new HistoryEntry(
                World.ADAS, World.NOW, HistoryEvent.LEFT, HistoryEntry.Actor.STAFF, "a secret reason")));
        var body = gives("applications/show").body();
        assertThat(body).containsEntry("status", "INELIGIBLE");
        assertThat(body.toString())
                .contains("what=INELIGIBLE, reason=Votre siège est hors de la région.", "what=LEFT, reason=null")
                .doesNotContain("a secret reason");
    }

    @Test
    void starting_creates_a_draft_and_starting_again_returns_it() {
        var first = gives("applications/start");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.headers()).containsEntry("ETag", "\"1\"");
        assertThat(first.body())
                .containsEntry("call", "blanchemaille-demo")
                .containsEntry("status", "DRAFT")
                .containsEntry("language", "fr")
                .containsEntry("formVersion", new BigDecimal(1))
                .containsEntry("answers", Map.of())
                .containsEntry("receipt", null)
                .containsEntry("offer", null);
        var second = gives("applications/start");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void each_document_says_whether_its_file_is_uploaded() {
        world.adaHasAnswered();
        var waiting = world.adaHasSentADeck();
        world.files.purge(waiting);
        assertThat(documents()).extracting(d -> d.get("arrived")).containsExactly(false);
        world.files.put(waiting, World.DECK);
        assertThat(documents()).extracting(d -> d.get("arrived")).containsExactly(true);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> documents() {
        return (List<Map<String, Object>>) gives("applications/show").body().get("documents");
    }

    @Test
    void an_unknown_call_is_404_call_unknown() {
        assertRefused(Event.of("applications/start").path("call", "nothing").to(function), 404, "CALL_UNKNOWN");
    }

    @Test
    void before_the_opening_the_answer_is_409_call_not_open() {
        assertRefused(Event.of("applications/start").arrivedAt(BEFORE_OPENING).to(function), 409, "CALL_NOT_OPEN");
    }

    @Test
    void after_the_deadline_the_answer_is_409_call_closed() {
        world.adaHasAnswered();
        world.memory.tokens().save(longSession());
        for (var event : List.of("applications/save", "applications/submit"))
            assertRefused(
                    Event.of(event)
                            .header("If-Match", "\"2\"")
                            .arrivedAt(AFTER_CLOSING)
                            .to(function),
                    409,
                    "CALL_CLOSED");
        assertThat(world.memory.applications().find(World.ADAS).orElseThrow().version())
                .isEqualTo(2);
    }

    private static Session longSession() {
        return new Session(
                Sha256.hex(World.ADA),
                Given.email("ada@example.org"),
                "",
                true,
                List.of(),
                World.NOW,
                Instant.parse("2031-01-01T00:00:00Z"));
    }

    @Test
    void nobody_starts_after_the_deadline() {
        world.memory.tokens().save(longSession());
        assertRefused(Event.of("applications/start").arrivedAt(AFTER_CLOSING).to(function), 409, "CALL_CLOSED");
    }

    @Test
    void an_applicant_lists_and_sees_their_own_applications() {
        world.adaHasAnswered();
        assertThat(gives("applications/mine").json().list("applications", a -> a.text("id")))
                .containsExactly(World.ADAS.value());
        var shown = gives("applications/show");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers()).containsEntry("ETag", "\"2\"");
        assertThat(shown.body()).containsEntry("startup", "Fil & Cie");
    }

    @Test
    void without_a_session_everything_is_401_not_signed_in() {
        for (var event : List.of(
                "applications/start",
                "applications/mine",
                "applications/show",
                "applications/save",
                "applications/submit",
                "applications/withdraw"))
            assertRefused(Event.of(event).cookie("nobody").to(function), 401, "NOT_SIGNED_IN");
    }

    @Test
    void a_committee_link_is_403_not_yours() {
        assertRefused(Event.of("applications/mine").cookie(World.LEA).to(function), 403, "NOT_YOURS");
    }

    @Test
    void an_application_of_somebody_else_and_an_unknown_one_are_the_same_404() {
        world.adaHasAnswered();
        world.memory
                .tokens()
                .save(Session.opened(
                        Sha256.hex("session-of-bob"), Given.email("bob@example.org"), "", true, List.of(), World.NOW));
        for (var event : List.of("applications/show", "applications/submit", "applications/withdraw")) {
            var other = Event.of(event).cookie("session-of-bob").to(function);
            var unknown = Event.of(event).path("id", "nothing").to(function);
            assertRefused(other, 404, "APPLICATION_UNKNOWN");
            assertThat(unknown).isEqualTo(other);
        }
    }

    @Test
    void saving_returns_the_next_version_with_answers_in_canonical_form() {
        world.adaHasStarted();
        var saved = gives("applications/save");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.headers()).containsEntry("ETag", "\"2\"");
        var answers = saved.json().map("answers");
        assertThat(answers).containsEntry("phone", "+33353011234").containsEntry("consent", true);
        assertThat(saved.json().texts("sites")).containsExactly("blanchemaille", "euratechnologies");
        assertThat(saved.body()).containsEntry("track", "incubator");
    }

    @Test
    void an_older_version_is_412_with_the_current_application() {
        world.adaHasAnswered();
        var answer = gives("applications/save");
        assertRefused(answer, 412, "STALE_VERSION");
        var current = answer.json().map("current");
        assertThat(current.get("version")).isEqualTo(BigDecimal.TWO);
        assertThat(current).containsEntry("startup", "Fil & Cie").containsKey("answers");
    }

    @Test
    void without_a_version_it_is_428_version_missing() {
        world.adaHasStarted();
        assertRefused(Event.of("applications/save").header("If-Match", "").to(function), 428, "VERSION_MISSING");
    }

    @Test
    void an_answer_of_the_wrong_type_is_400_and_nothing_is_stored() {
        world.adaHasStarted();
        var answer = Event.of("applications/save")
                .body(Map.of("answers", Map.of("pitch", 12), "sites", List.of()))
                .to(function);
        assertRefused(answer, 400, "INVALID");
        assertThat(answer.body().get("fields")).isEqualTo(Map.of("answers.pitch", "WRONG_TYPE"));
        assertThat(world.memory.applications().find(World.ADAS).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void submitting_gives_a_receipt_and_repeating_gives_the_same_receipt() {
        world.adaHasAnswered();
        world.adaHasSentADeck();
        var first = gives("applications/submit");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body())
                .containsEntry("receivedAt", "2026-11-25T10:00:00Z")
                .containsEntry("application", World.ADAS.value())
                .containsKeys("number", "fingerprint");
        assertThat(gives("applications/submit").body()).isEqualTo(first.body());
        assertThat(world.memory.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.template()).isEqualTo(MailTemplate.RECEIPT));
    }

    @Test
    void an_incomplete_application_is_422_with_every_field() {
        world.adaHasStarted();
        var answer = gives("applications/submit");
        assertRefused(answer, 422, "INCOMPLETE");
        assertThat(answer.json().map("fields"))
                .containsEntry("answers.startup", "REQUIRED")
                .containsEntry("answers.pitch", "REQUIRED")
                .containsEntry("answers.consent", "NOT_CONSENTED")
                .containsEntry("sites", "REQUIRED")
                .containsEntry("track", "REQUIRED")
                .containsEntry("documents.deck", "REQUIRED")
                .doesNotContainKey("answers.revenue");
        assertThat(world.memory.mails()).isEmpty();
    }

    @Test
    void withdrawing_changes_the_status_and_ends_saving() {
        world.adaHasSubmitted();
        assertThat(gives("applications/withdraw").body()).containsEntry("status", "WITHDRAWN");
        assertThat(gives("applications/withdraw").status()).isEqualTo(200);
        assertRefused(Event.of("applications/save").header("If-Match", "\"4\"").to(function), 409, "WITHDRAWN");
    }

    @Test
    void withdrawing_after_the_announcement_is_409_decided() {
        world.adaHasAnOffer();
        assertRefused(gives("applications/withdraw"), 409, "DECIDED");
    }

    @Test
    void a_staged_decision_is_not_shown() {
        world.adaHasSubmitted();
        world.memory.commit(Write.put(new Decision(
                World.DEMO,
                World.ADAS,
                Outcome.ACCEPT,
                "blanchemaille",
                List.of(),
                "",
                World.NOW,
                Optional.empty(),
                1)));
        assertThat(gives("applications/show").body())
                .containsEntry("status", "SUBMITTED")
                .containsEntry("offer", null)
                .containsEntry("history", List.of());
    }
}
