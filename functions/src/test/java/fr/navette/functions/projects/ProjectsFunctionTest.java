package fr.navette.functions.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.cohorts.EnterCohort;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.Session;
import fr.navette.people.NamedPerson;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectsFunctionTest {
    private static final String EVE = "session-of-eve";

    private final World world = new World();
    private final ProjectsFunction function = new ProjectsFunction(world);

    private void adaIsInTheCohort() {
        var enrolled = world.adaHasAnOffer().accepted(World.NOW).application();
        world.memory.commit(new EnterCohort(world.projectPlaces())
                .entered(enrolled, world.memory.calls().get(World.DEMO), World.NOW));
    }

    private void eveIsSignedIn() {
        var eve = Given.email("eve@example.org");
        world.memory.tokens().save(Session.opened(Sha256.hex(EVE), eve, "", true, List.of(), World.NOW));
    }

    private Event.Answer gives(String event) {
        return Event.of("projects/" + event).to(function);
    }

    @Test
    void a_founder_sees_the_project_with_its_dates_and_people() {
        adaIsInTheCohort();
        var answer = gives("show");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .containsEntry("id", World.ADAS.value())
                .containsEntry("name", "Fil & Cie")
                .containsEntry("cohort", World.DEMO.value())
                .containsEntry("state", "ACTIVE")
                .containsEntry("zone", "Europe/Paris")
                .containsEntry("startsOn", "2026-11-25")
                .containsEntry("endsOn", "2027-11-24")
                .containsEntry("lastDay", null)
                .containsEntry("pauses", List.of());
        assertThat(answer.body().get("people"))
                .isEqualTo(List.of(
                        Map.of("name", "Ada Lefèvre", "email", "ada@example.org", "language", "fr", "me", true)));
        assertThat(gives("list").body())
                .isEqualTo(Map.of(
                        "projects",
                        List.of(Map.of(
                                "id",
                                World.ADAS.value(),
                                "name",
                                "Fil & Cie",
                                "cohort",
                                World.DEMO.value(),
                                "state",
                                "ACTIVE")),
                        "invitations",
                        List.of(),
                        "alumni",
                        List.of()));
    }

    @Test
    void nobody_else_learns_that_the_project_exists() {
        adaIsInTheCohort();
        eveIsSignedIn();
        var unknown = Event.of("projects/show").cookie(EVE).path("id", "x").to(function);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("PROJECT_UNKNOWN");
        assertThat(Event.of("projects/show").cookie(EVE).to(function).body()).isEqualTo(unknown.body());
        assertThat(Event.of("projects/list").cookie(EVE).to(function).body())
                .isEqualTo(Map.of("projects", List.of(), "invitations", List.of(), "alumni", List.of()));
        for (var event : List.of("projects/show", "projects/list")) {
            assertThat(Event.of(event).cookie("nobody").to(function).code()).isEqualTo("NOT_SIGNED_IN");
            assertThat(Event.of(event).cookie(World.LEA).to(function).code()).isEqualTo("NOT_YOURS");
        }
    }

    private Event nours(String event) {
        var nour = Given.email("nour@example.org");
        world.memory.tokens().save(Session.opened(Sha256.hex("nour"), nour, "", true, List.of(), World.NOW));
        return Event.of("projects/" + event).cookie("nour");
    }

    @Test
    void a_co_founder_is_invited_and_joins() {
        adaIsInTheCohort();
        var changed = gives("change");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("version")).isEqualTo(new BigDecimal(3));
        assertThat(changed.headers()).containsEntry("ETag", "\"3\"");
        assertThat(gives("change").code()).isEqualTo("STALE_VERSION");
        assertThat(gives("change").body().get("current"))
                .isEqualTo(gives("show").body());
        assertThat(nours("show").to(function).code()).isEqualTo("PROJECT_UNKNOWN");
        assertThat(nours("list").to(function).body().get("invitations"))
                .isEqualTo(List.of(Map.of(
                        "id", World.ADAS.value(),
                        "name", "Fil & Cie",
                        "call", world.memory.calls().get(World.DEMO).title().byLanguage())));
        assertThat(Event.of("projects/join").cookie(World.ADA).to(function).status())
                .isEqualTo(200);
        assertThat(nours("join").to(function).status()).isEqualTo(200);
        assertThat(nours("show").to(function).status()).isEqualTo(200);
    }

    @Test
    void a_change_is_refused_at_the_field_that_is_wrong() {
        adaIsInTheCohort();
        var before = world.memory.everything();
        var long201 = "x".repeat(201);
        for (var body : List.of(
                Map.of("people", List.of(Map.of("email", "nour@example.org"))),
                Map.of("people", List.of(Map.of("name", long201, "email", "nour@example.org"))),
                Map.of("signature", Map.of("name", "Ada")),
                Map.of("done", List.of("nothing")),
                Map.of("exit", Map.of("lasting", "ada@example.org", "comment", "x".repeat(2_001)))))
            assertThat(Event.of("projects/change").body(body).to(function).status())
                    .as(body.toString())
                    .isEqualTo(400);
        assertThat(Event.of("projects/change")
                        .body(Map.of("goals", List.of()))
                        .to(function)
                        .code())
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(Event.of("projects/change")
                        .body(Map.of("people", List.of()))
                        .to(function)
                        .code())
                .isEqualTo("TRANSITION_IMPOSSIBLE");
        assertThat(world.memory.everything()).isEqualTo(before);
    }

    @Test
    void looking_changes_nothing() {
        adaIsInTheCohort();
        var before = world.memory.everything();
        gives("show");
        gives("list");
        assertThat(world.memory.everything()).isEqualTo(before);
    }

    @Test
    void an_alumna_leaves_by_the_lasting_address_with_one_click() {
        adaIsInTheCohort();
        var place = world.memory.cohorts().places(World.DEMO).getFirst();
        var eve = Given.email("eve@example.org");
        var ada = new NamedPerson(Given.email("ada@example.org").person(), "Ada Lefèvre");
        var papers = place.papers().with(new Papers.ExitForm(ada, eve, true, "", World.NOW));
        world.memory.commit(Write.put(place.with(papers)), Write.put(new ProjectClaim(eve.person(), place.project())));
        eveIsSignedIn();
        assertThat(Event.of("projects/list").cookie(EVE).to(function).body().get("alumni"))
                .isEqualTo(List.of(Map.of(
                        "id", World.ADAS.value(),
                        "name", "Fil & Cie",
                        "call", world.memory.calls().get(World.DEMO).title().byLanguage())));
        for (int click = 0; click < 2; click++)
            assertThat(Event.of("projects/leave-alumni")
                            .cookie(EVE)
                            .to(function)
                            .status())
                    .isEqualTo(204);
        assertThat(Event.of("projects/list").cookie(EVE).to(function).body().get("alumni"))
                .isEqualTo(List.of());
        assertThat(gives("leave-alumni").code()).isEqualTo("PROJECT_UNKNOWN");
    }

    @Test
    void an_alumna_unsubscribes_by_her_mail_program_and_opening_the_address_changes_nothing() {
        adaIsInTheCohort();
        var place = world.memory.cohorts().places(World.DEMO).getFirst();
        var eve = Given.email("eve@example.org");
        var ada = new NamedPerson(Given.email("ada@example.org").person(), "Ada Lefèvre");
        var form = new Papers.ExitForm(ada, eve, true, "", World.NOW).leftBy(Sha256.hex("a-secret-token"));
        world.memory.commit(
                Write.put(place.with(place.papers().with(form))),
                Write.put(new ProjectClaim(eve.person(), place.project())));
        var before = world.memory.everything();
        assertThat(gives("unsubscribe-page").headers().get("Location"))
                .isEqualTo("/unsubscribe.html#alumni-" + World.ADAS + "-a-secret-token");
        assertThat(world.memory.everything()).isEqualTo(before);
        var wrong = Map.of("id", World.ADAS.value(), "token", "another-secret");
        assertThat(Event.of("projects/unsubscribe")
                        .with("pathParameters", wrong)
                        .to(function)
                        .code())
                .isEqualTo("LINK_WRONG");
        assertThat(gives("unsubscribe").status()).isEqualTo(204);
        var left = world.memory.cohorts().places(World.DEMO).getFirst();
        assertThat(left.papers().alumni(eve.person())).isEmpty();
    }
}
