package fr.navette.functions.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeaveCohortFunctionTest {
    private final World world = new World();
    private final LeaveCohortFunction leave = new LeaveCohortFunction(world);

    @Test
    void show_cohort_shows_who_has_left_since_when() {
        var enrolled = world.adaHasAnOffer().accepted(World.NOW);
        world.memory.commit(enrolled.with(Write.put(Place.of(
                enrolled.application(),
                ProjectId.of(World.ADAS),
                world.memory.calls().get(World.DEMO),
                World.NOW))));
        world.later(World.NOW.plusSeconds(3600));
        var event = Event.of("leave-cohort/demo").with("application", "01AP-PLIC");
        var report = Given.map(
                "cohort", "blanchemaille-demo",
                "zone", "Europe/Paris",
                "application", World.ADAS.value(),
                "startup", "Fil & Cie",
                "site", "blanchemaille",
                "siteNames", world.memory.calls().get(World.DEMO).siteNames(),
                "state", "LEFT",
                "since", "2026-11-25T12:00:00+01:00",
                "project", World.ADAS.value(),
                "track", "incubator",
                "holds", false,
                "startsOn", "2026-11-25",
                "endsOn", "2027-11-24",
                "lastDay", "2026-11-25",
                "before", "ACTIVE",
                "siteBefore", null,
                "endsOnBefore", "2027-11-24",
                "mails", BigDecimal.ONE);
        assertThat(event.toStaff(leave))
                .isEqualTo(Map.of("command", "leave-cohort", "confirmed", false, "report", report));
        assertThat(event.confirmed().toStaff(leave))
                .isEqualTo(Map.of("command", "leave-cohort", "confirmed", true, "report", report));
        var shown = Fields.of(Event.of("show-cohort/demo").toStaff(new ShowCohortFunction(world)))
                .object("report", r -> r);
        assertThat(shown.list("places", p -> p.text("state") + " " + p.text("since")))
                .containsExactly("LEFT 2026-11-25T12:00:00+01:00");
    }
}
