package fr.navette.functions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoveClosingFunctionTest {
    private final World world = new World();
    private final MoveClosingFunction function = new MoveClosingFunction(world);

    @Test
    void the_report_tells_the_closing_before_and_after() {
        world.adaHasStarted();
        var report = Map.of(
                "call", "blanchemaille-demo",
                "zone", "Europe/Paris",
                "before", "2030-01-15T17:00:00+01:00",
                "closesAt", "2030-01-22T17:00:00+01:00",
                "reopened", false,
                "mails", BigDecimal.ONE,
                "staged", BigDecimal.ZERO);
        assertThat(Event.of("move-closing/demo").toStaff(function))
                .isEqualTo(Map.of("command", "move-closing", "confirmed", false, "report", report));
        assertThat(world.published).isEmpty();
        assertThat(Event.of("move-closing/demo").confirmed().toStaff(function))
                .isEqualTo(Map.of("command", "move-closing", "confirmed", true, "report", report));
        assertThat(world.published).containsExactly("blanchemaille-demo of 1");
        assertThat(world.memory.mails()).hasSize(1);
    }
}
