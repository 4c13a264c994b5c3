package fr.navette.functions.reports;

import static fr.navette.Given.demoScores;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.committee.Review;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListApplicationsFunctionTest {
    private final World world = new World();
    private final ListApplicationsFunction list = new ListApplicationsFunction(world);

    private static Map<String, Object> refused(Map<String, Object> answer) {
        return Fields.of(answer).map("refused");
    }

    @Test
    void a_submitted_application_is_listed_with_its_score() {
        world.adaHasSubmitted();
        var scores = demoScores(5, 5, 5, 5, 5, 3);
        world.memory.commit(Write.put(world.leaIsToReadIt().reviewed(new Review(scores, "", "", true, 1))));
        var row = Values.of("application", World.ADAS.value())
                .with("number", "01AP-PLIC")
                .with("startup", "Fil & Cie")
                .with("contact", "Ada Lefèvre")
                .with("email", "ada@example.org")
                .with("status", "SUBMITTED")
                .with("sites", List.of("blanchemaille", "euratechnologies"))
                .with("track", "incubator")
                .with("submittedAt", "2026-11-25T11:00:00+01:00")
                .with("reads", BigDecimal.ONE)
                .with("score", new BigDecimal("95.5"));
        assertThat(Event.of("list-applications/demo").confirmed().toStaff(list))
                .isEqualTo(Map.of(
                        "command",
                        "list-applications",
                        "confirmed",
                        false,
                        "report",
                        Values.of("applications", List.of(row))
                                .with("zone", "Europe/Paris")
                                .with("siteNames", World.demo().siteNames())
                                .with("total", BigDecimal.ONE)
                                .with("next", null)));
    }

    @Test
    void a_draft_is_listed_without_number_and_score() {
        world.adaHasStarted();
        var report = Fields.of(Event.of("list-applications/demo").toStaff(list)).object("report", r -> r);
        assertThat(report.list("applications", a -> a)).singleElement().satisfies(row -> {
            assertThat(row.text("status")).isEqualTo("DRAFT");
            assertThat(row.has("number")).isFalse();
            assertThat(row.has("submittedAt")).isFalse();
            assertThat(row.optionalNumber("reads")).contains(BigDecimal.ZERO);
            assertThat(row.has("score")).isFalse();
        });
    }

    @Test
    void filters_are_fields_of_the_event() {
        world.adaHasSubmitted();
        var event = Event.of("list-applications/demo");
        var none = Values.of("applications", List.of())
                .with("zone", "Europe/Paris")
                .with("siteNames", World.demo().siteNames())
                .with("total", BigDecimal.ZERO)
                .with("next", null);
        assertThat(event.with("status", "DRAFT").toStaff(list)).containsEntry("report", none);
        assertThat(event.with("text", "toile").toStaff(list)).containsEntry("report", none);
        assertThat(event.with("site", "plaine-images").toStaff(list)).containsEntry("report", none);
        assertThat(event.with("track", "accelerator").toStaff(list)).containsEntry("report", none);
        assertThat(refused(event.with("sort", "BEST").toStaff(list)))
                .containsEntry("fields", Map.of("sort", "NOT_AN_OPTION"));
        assertThat(refused(event.with("page", 0).toStaff(list)))
                .containsEntry("fields", Map.of("page", "OUT_OF_RANGE"));
    }
}
