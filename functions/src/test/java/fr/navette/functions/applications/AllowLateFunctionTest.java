package fr.navette.functions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowLateFunctionTest {
    private final World world = new World();
    private final AllowLateFunction function = new AllowLateFunction(world);

    @Test
    void the_report_tells_until_when_and_by_which_address_to_apply() {
        var report = Values.of("email", "ada@example.org")
                .with("application", null)
                .with("startup", null)
                .with("status", null)
                .with("zone", "Europe/Paris")
                .with("closesAt", "2030-01-15T17:00:00+01:00")
                .with("until", "2030-01-18T18:00:00+01:00")
                .with("url", "https://navette.example/apply.html?call=blanchemaille-demo&change=1");
        var before = world.memory.everything();
        assertThat(Event.of("allow-late/demo").toStaff(function))
                .isEqualTo(Map.of("command", "allow-late", "confirmed", false, "report", report));
        assertThat(world.memory.everything()).isEqualTo(before);
        assertThat(Event.of("allow-late/demo").confirmed().toStaff(function))
                .isEqualTo(Map.of("command", "allow-late", "confirmed", true, "report", report));
        world.adaHasStarted();
        assertThat(Fields.of(Event.of("allow-late/demo").toStaff(function)).map("report"))
                .containsEntry("application", World.ADAS.value())
                .containsEntry("startup", "")
                .containsEntry("status", "DRAFT");
    }
}
