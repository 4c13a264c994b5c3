package fr.navette.functions.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.committee.ShowDossier;
import fr.navette.documents.check.Verdict;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.Link;
import fr.navette.input.Values;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitteeFunctionTest {
    private static final List<String> EVERY_EVENT = List.of(
            "committee/readings",
            "committee/dossier",
            "committee/document",
            "committee/page",
            "committee/review",
            "committee/recuse",
            "committee/interests",
            "committee/decline",
            "committee/mails");

    private final World world = new World();
    private final ShowDossier dossier =
            new ShowDossier(world.memory.calls(), world.memory.applications(), world.memory.committee());
    private final CommitteeFunction function = new CommitteeFunction(world);

    private Event.Answer gives(String event) {
        return Event.of(event).to(function);
    }

    private static void assertRefused(Event.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void the_reading_list_is_shown() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var answer = gives("committee/readings");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).containsEntry("call", "blanchemaille-demo");
        assertThat(answer.json().map("member")).containsEntry("name", "Léa Martin");
        assertThat(answer.json().list("readings", r -> r)).singleElement().satisfies(reading -> {
            assertThat(reading.text("application")).isEqualTo(World.ADAS.value());
            assertThat(reading.text("startup")).isEqualTo("Fil & Cie");
            assertThat(reading.text("state")).isEqualTo("OPEN");
            assertThat(reading.text("dueAt")).isEqualTo("2026-12-09T10:00:00Z");
        });
    }

    @Test
    void a_reading_that_was_open_when_the_decision_was_announced_is_closed() {
        world.adaHasAnOffer();
        world.leaIsToReadIt();
        assertThat(gives("committee/readings").json().list("readings", reading -> reading.text("state")))
                .containsExactly("CLOSED");
    }

    @Test
    void a_dossier_shows_answers_documents_criteria_and_the_members_review() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var answer = gives("committee/dossier");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("ETag", "\"0\"");
        assertThat(answer.json().map("application"))
                .containsEntry("startup", "Fil & Cie")
                .doesNotContainKeys("email", "history", "offer");
        assertThat(answer.json().list("criteria", c -> c.text("id")))
                .containsExactly("team", "market", "product", "traction", "fit", "coachability");
        assertThat(answer.json().map("review"))
                .containsEntry("version", BigDecimal.ZERO)
                .containsEntry("done", false);
    }

    @Test
    void a_dossier_brings_the_words_to_show_it_and_the_readings_around_it() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var answer = gives("committee/dossier").json();
        var answers = answer.object("application", a -> a.map("answers")).keySet();
        var call = answer.object("call", c -> c);
        assertThat(call.list("questions", q -> q.text("id")))
                .isNotEmpty()
                .isSubsetOf(answers)
                .doesNotContain("consent");
        assertThat(call.list("questions", q -> q.text("kind"))).contains("line", "founders");
        assertThat(call.map("documents")).containsKey("deck");
        assertThat(call.map("sites")).containsKey("blanchemaille");
        assertThat(answer.list("readings", r -> List.of(r.text("application"), r.text("startup"), r.text("state"))))
                .containsExactly(List.of(World.ADAS.value(), "Fil & Cie", "OPEN"));
    }

    @Test
    void a_dossier_names_the_files_inside_a_document() {
        world.adaHasSubmitted();
        var deck = world.memory.documents().find(World.ADAS, World.ADAS_DECK).orElseThrow();
        world.memory.commit(Write.put(deck.checked(Verdict.FINE, List.of("facture.xml"), "v1")));
        world.leaIsToReadIt();
        assertThat(gives("committee/dossier").json().list("documents", d -> d.texts("attachments")))
                .containsExactly(List.of("facture.xml"));
    }

    @Test
    void an_invitation_is_declined_with_a_reason_and_the_open_readings_are_free() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        assertThat(gives("committee/readings").json().map("invitation"))
                .isEqualTo(Values.of("answer", "AWAITED")
                        .with("asked", true)
                        .with("reason", null)
                        .with("at", null));
        var answer = gives("committee/decline");
        assertThat(answer.status()).isEqualTo(200);
        var declined = Values.of("answer", "NO")
                .with("asked", true)
                .with("reason", "Je suis en congé jusqu'en mars.")
                .with("at", "2026-11-25T10:00:00Z");
        assertThat(answer.body()).isEqualTo(declined);
        var list = gives("committee/readings").json();
        assertThat(list.map("invitation")).isEqualTo(declined);
        assertThat(list.list("readings", r -> r)).isEmpty();
    }

    @Test
    void wishes_about_mails_are_stored_and_shown() {
        var wishes = Values.of("unwanted", List.of("REMINDERS")).with("timeZone", "America/Montreal");
        assertThat(gives("committee/mails").body()).isEqualTo(wishes);
        assertThat(gives("committee/readings").json().map("mails")).isEqualTo(wishes);
        var refused = Event.of("committee/mails")
                .body(Map.of("unwanted", List.of("CODES")))
                .to(function);
        assertRefused(refused, 400, "INVALID");
    }

    @Test
    void one_click_in_the_mail_program_unsubscribes_without_a_session_and_opening_the_address_changes_nothing() {
        world.memory.commit(Write.put(Link.to(World.lea().membership(), "a-secret-token", World.NOW)));
        var before = world.memory.everything();
        var page = Event.of("committee/unsubscribe-page")
                .header("Sec-Fetch-Site", "cross-site")
                .to(function);
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.headers().get("Location"))
                .isEqualTo("/unsubscribe.html#reminders-" + Sha256.hex("a-secret-token"));
        var english = Event.of("committee/unsubscribe-page")
                .with("queryStringParameters", Map.of("lang", "en"))
                .to(function);
        assertThat(english.headers().get("Location"))
                .isEqualTo("/unsubscribe.html?lang=en#reminders-" + Sha256.hex("a-secret-token"));
        assertThat(world.memory.everything()).isEqualTo(before);
        assertThat(gives("committee/unsubscribe").status()).isEqualTo(204);
        assertThat(gives("committee/readings").json().map("mails").get("unwanted"))
                .isEqualTo(List.of("REMINDERS"));
        var after = world.memory.everything();
        assertThat(gives("committee/unsubscribe").status()).isEqualTo(204);
        assertThat(world.memory.everything()).isEqualTo(after);
    }

    @Test
    void an_unknown_way_out_is_refused_and_the_secret_of_a_link_is_none() {
        assertRefused(gives("committee/unsubscribe"), 401, "LINK_WRONG");
        world.memory.commit(Write.put(Link.to(World.lea().membership(), "a-secret-token", World.NOW)));
        for (var parameters : List.of(
                Map.of("kind", "codes", "token", Sha256.hex("a-secret-token")),
                Map.of("kind", "reminders", "token", "a-secret-token"),
                Map.of("kind", "reminders", "token", "<script>")))
            for (var event : List.of("committee/unsubscribe", "committee/unsubscribe-page"))
                assertRefused(Event.of(event).with("pathParameters", parameters).to(function), 401, "LINK_WRONG");
        assertThat(world.memory.committee().member(World.lea().membership())).contains(World.lea());
    }

    @Test
    void an_answer_to_the_invitation_is_yes_or_no() {
        for (var answer : List.of("AWAITED", "MAYBE")) {
            var refused =
                    Event.of("committee/decline").body(Map.of("answer", answer)).to(function);
            assertRefused(refused, 400, "INVALID");
        }
        assertThat(world.memory.committee().member(World.lea().membership())).contains(World.lea());
    }

    @Test
    void a_member_declares_interests_and_finds_them_in_the_list() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var event = Event.of("committee/interests");
        var saved = event.to(function);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.headers()).containsEntry("ETag", "\"1\"");
        var interests = Map.of(
                "version", BigDecimal.ONE,
                "companies", List.of("OVH"),
                "people", List.of("Omar Haddad"),
                "sites", List.of(),
                "wishes", Map.of("sites", List.of("blanchemaille"), "tracks", List.of("incubator")));
        assertThat(saved.json().map("interests")).isEqualTo(interests);
        assertThat(saved.json().list("closed", c -> c.text("startup"))).isEmpty();
        assertThat(gives("committee/readings").json().map("interests")).isEqualTo(interests);
        var stale = event.to(function);
        assertRefused(stale, 412, "STALE_VERSION");
        assertThat(stale.json().map("current")).isEqualTo(interests);
    }

    @Test
    void a_reading_that_a_declaration_closes_is_named_and_leaves_the_member() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var saved = Event.of("committee/interests")
                .body(Map.of("companies", List.of("Fil et Compagnie")))
                .to(function);
        assertThat(saved.json().list("closed", c -> c.text("startup"))).containsExactly("Fil & Cie");
        assertRefused(gives("committee/dossier"), 403, "RECUSED");
    }

    @Test
    void nobody_steps_back_on_a_ground_of_staff() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        assertRefused(
                Event.of("committee/recuse")
                        .body(Map.of("reason", "CONFLICT_FOUND"))
                        .to(function),
                400,
                "INVALID");
    }

    @Test
    void an_application_that_is_not_assigned_is_404() {
        world.adaHasSubmitted();
        assertRefused(gives("committee/dossier"), 404, "APPLICATION_UNKNOWN");
        assertRefused(gives("committee/document"), 404, "APPLICATION_UNKNOWN");
        assertRefused(gives("committee/review"), 404, "APPLICATION_UNKNOWN");
        assertRefused(gives("committee/recuse"), 404, "APPLICATION_UNKNOWN");
    }

    @Test
    void without_a_session_it_is_401_and_an_applicant_is_403() {
        for (var event : EVERY_EVENT) {
            assertRefused(Event.of(event).cookie("nobody").to(function), 401, "NOT_SIGNED_IN");
            assertRefused(Event.of(event).cookie(World.ADA).to(function), 403, "NOT_YOURS");
        }
    }

    @Test
    void a_withdrawn_member_is_refused_at_the_next_request() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        world.memory.commit(Write.put(World.lea().withdrawn(true)));
        for (var event : EVERY_EVENT) assertRefused(gives(event), 403, "NOT_YOURS");
    }

    @Test
    void a_checked_file_has_a_short_lived_url() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var answer = gives("committee/document");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().text("url")).contains("versionId=v1");
    }

    @Test
    void a_picture_of_a_page_is_a_redirect_to_a_short_lived_url_and_a_page_without_one_is_404() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        assertRefused(gives("committee/page"), 404, "APPLICATION_UNKNOWN");
        var deck = world.memory.documents().find(World.ADAS, World.ADAS_DECK).orElseThrow();
        world.memory.commit(Write.put(deck.pictured(1)));
        var answer = gives("committee/page");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers()).containsEntry("Location", world.files().pageUrl(deck, 1));
    }

    @Test
    void a_file_before_its_verdict_is_409_and_an_unsafe_one_403() {
        world.adaHasAnswered();
        var waiting = world.adaHasSentADeck();
        var answered = world.memory.applications().find(World.ADAS).orElseThrow();
        var submission = Given.aSubmission(answered.draft().content(), World.ADAS_DECK);
        var submitted = answered.submitted(submission, World.NOW).application();
        world.memory.commit(Write.put(submitted));
        world.leaIsToReadIt();
        assertRefused(gives("committee/document"), 409, "NOT_CHECKED_YET");
        world.memory.commit(Write.put(waiting.checked(Verdict.MALWARE, "v1")));
        assertRefused(gives("committee/document"), 403, "UNSAFE");
    }

    @Test
    void a_review_is_saved_with_its_version_and_an_older_one_is_412() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var saved = gives("committee/review");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.headers()).containsEntry("ETag", "\"1\"");
        assertThat(saved.body()).containsEntry("done", true).containsEntry("comment", "Belle équipe.");
        var stale = gives("committee/review");
        assertRefused(stale, 412, "STALE_VERSION");
        assertThat(stale.json().map("current")).containsEntry("comment", "Belle équipe.");
    }

    @Test
    void a_score_off_the_scale_is_422_and_named() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        for (var score : List.of(6, 0, -1, new BigDecimal("3.5"), "4")) {
            var answer = Event.of("committee/review")
                    .body(Map.of("scores", Map.of("team", score), "done", false))
                    .to(function);
            assertRefused(answer, 422, "SCORE_INVALID");
            assertThat(answer.body().get("fields")).isEqualTo(Map.of("scores.team", "NOT_ON_THE_SCALE"));
        }
        var unknown = Event.of("committee/review")
                .body(Map.of("scores", Map.of("charm", 5)))
                .to(function);
        assertThat(unknown.body().get("fields")).isEqualTo(Map.of("scores.charm", "UNKNOWN_FIELD"));
        var unfinished = Event.of("committee/review").body(Map.of("done", true)).to(function);
        assertThat(unfinished.json().map("fields"))
                .containsEntry("scores.team", "MISSING")
                .hasSize(6);
    }

    @Test
    void a_recused_member_no_longer_sees_the_dossier() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var answer = gives("committee/recuse");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).containsEntry("state", "RECUSED");
        assertRefused(gives("committee/dossier"), 403, "RECUSED");
        assertRefused(gives("committee/document"), 403, "RECUSED");
        assertRefused(gives("committee/review"), 403, "RECUSED");
    }

    @Test
    void an_unknown_reason_is_400() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        for (var reason : List.of("NONE", "BORED")) {
            var answer =
                    Event.of("committee/recuse").body(Map.of("reason", reason)).to(function);
            assertRefused(answer, 400, "INVALID");
            assertThat(answer.body().get("fields")).isEqualTo(Map.of("reason", "NOT_A_REASON"));
        }
    }

    @Test
    void after_the_announcement_a_review_is_409_reading_closed() {
        world.adaHasAnOffer();
        world.leaIsToReadIt();
        assertRefused(gives("committee/review"), 409, "READING_CLOSED");
    }
}
