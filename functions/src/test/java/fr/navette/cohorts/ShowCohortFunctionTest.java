package fr.navette.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Fields;
import fr.navette.Write;
import fr.navette.api.Event;
import fr.navette.api.World;
import org.junit.jupiter.api.Test;

class ShowCohortFunctionTest {
    private final World world = new World();
    private final ShowCohortFunction function =
            new ShowCohortFunction(world.clock(), new ShowCohort(world.memory.calls(), world.memory.cohorts()));

    @Test
    void the_places_of_a_cohort_are_shown() {
        world.memory.commit(new Write.PutPlace(Place.of(world.adaHasAnOffer(), World.NOW)));
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
