package fr.navette.functions.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.cohorts.EnterCohort;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.identity.Session;
import fr.navette.secrets.Sha256;
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
        world.memory
                .tokens()
                .save(new Session(Sha256.hex(EVE), eve, "", true, List.of(), World.NOW.plus(Session.IDLE)));
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
                                "ACTIVE"))));
    }

    @Test
    void nobody_else_learns_that_the_project_exists() {
        adaIsInTheCohort();
        eveIsSignedIn();
        var unknown = Event.of("projects/show").cookie(EVE).path("id", "x").to(function);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("PROJECT_UNKNOWN");
        assertThat(Event.of("projects/show").cookie(EVE).to(function).body()).isEqualTo(unknown.body());
        assertThat(Event.of("projects/list").cookie(EVE).to(function).body()).isEqualTo(Map.of("projects", List.of()));
        for (var event : List.of("projects/show", "projects/list")) {
            assertThat(Event.of(event).cookie("nobody").to(function).code()).isEqualTo("NOT_SIGNED_IN");
            assertThat(Event.of(event).cookie(World.LEA).to(function).code()).isEqualTo("NOT_YOURS");
        }
    }

    @Test
    void looking_changes_nothing() {
        adaIsInTheCohort();
        var before = world.memory.everything();
        gives("show");
        gives("list");
        assertThat(world.memory.everything()).isEqualTo(before);
    }
}
