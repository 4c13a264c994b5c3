package fr.navette.functions.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.storage.Write;
import org.junit.jupiter.api.Test;

class ShowCohortFunctionTest {
    private final World world = new World();
    private final ShowCohortFunction function = new ShowCohortFunction(world);

    @Test
    void the_places_of_a_cohort_are_shown() {
        world.memory.commit(Write.put(Place.of(
                world.adaHasAnOffer(),
                ProjectId.of(World.ADAS),
                world.memory.calls().get(World.DEMO),
                World.NOW)));
        var report = Fields.of(Event.of("show-cohort/demo").toStaff(function)).object("report", r -> r);
        assertThat(report.text("cohort")).isEqualTo("blanchemaille-demo");
        assertThat(report.list("places", p -> p.text("startup") + " " + p.text("site") + " " + p.text("state")))
                .containsExactly("Fil & Cie blanchemaille ACTIVE");
    }

    @Test
    void an_unknown_cohort_is_refused() {
        var answer = Event.of("show-cohort/demo").with("cohort", "nothing").toStaff(function);
        assertThat(Fields.of(answer).map("refused")).containsEntry("code", "COHORT_UNKNOWN");
    }
}
