package fr.navette.functions.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.cohorts.Project;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.projects.HandOver;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FindFunctionTest {
    private final World world = new World();
    private final FindFunction find = new FindFunction(world);

    private Object found(String text) {
        return Event.of("find/demo").with("text", text).toStaff(find).get("report");
    }

    @Test
    void an_application_is_found_by_its_people_its_number_and_its_siren() {
        world.adaHasSubmitted();
        var ada = Map.of(
                "call", "blanchemaille-demo",
                "application", World.ADAS.value(),
                "startup", "Fil & Cie",
                "contact", "Ada Lefèvre",
                "email", "ada@example.org",
                "number", "01AP-PLIC",
                "status", "SUBMITTED");
        for (var text : List.of("lefevre", "Fil et Cie", "01ap-plic", "01APPLIC", "ada@example.org"))
            assertThat(found(text))
                    .as(text)
                    .isEqualTo(Map.of("found", List.of(ada), "members", List.of(), "projects", List.of()));
        assertThat(Event.of("find/demo").confirmed().toStaff(find))
                .containsEntry("confirmed", false)
                .containsEntry("report", Map.of("found", List.of(ada), "members", List.of(), "projects", List.of()));
    }

    @Test
    void a_member_is_found_beside_the_applications() {
        var lea = Map.of(
                "call", "blanchemaille-demo", "name", "Léa Martin", "email", "lea@example.org", "withdrawn", false);
        assertThat(found("lea")).isEqualTo(Map.of("found", List.of(), "members", List.of(lea), "projects", List.of()));
        assertThat(found("nobody")).isEqualTo(Map.of("found", List.of(), "members", List.of(), "projects", List.of()));
    }

    @Test
    void a_project_is_found_by_somebody_who_never_applied() {
        world.adaIsInACohort("{\"cohort\": {\"tracks\": []}}");
        var nour = new Project.Representative("Nour Haddad", Given.email("nour@example.org"), Language.FR);
        new HandOver(world.calls(), world.projectPlaces(), world.transactions())
                .handOver(World.ADAS, Given.email("ada@example.org"), nour, "adresse morte", World.NOW, true);
        assertThat(found("nour"))
                .isEqualTo(Map.of(
                        "found",
                        List.of(),
                        "members",
                        List.of(),
                        "projects",
                        List.of(Map.of(
                                "cohort", "blanchemaille-demo",
                                "project", World.ADAS.value(),
                                "startup", "Fil & Cie",
                                "name", "Nour Haddad",
                                "email", "nour@example.org",
                                "invited", false))));
    }

    @Test
    void an_empty_text_is_refused() {
        assertThat(Event.of("find/demo").with("text", "?").toStaff(find).get("refused"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("code", "INVALID")
                .containsEntry("fields", Map.of("text", "REQUIRED"));
    }
}
