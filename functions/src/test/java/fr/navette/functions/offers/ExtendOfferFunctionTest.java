package fr.navette.functions.offers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtendOfferFunctionTest {
    private final World world = new World();
    private final ExtendOfferFunction function = new ExtendOfferFunction(world);

    @Test
    void the_report_tells_the_former_and_the_new_end() {
        world.adaHasAnOffer();
        var before = world.memory.everything();
        var event = Event.of("extend-offer/demo").with("application", "01applic");
        var report = Map.of(
                "application", World.ADAS.value(),
                "site", "blanchemaille",
                "startup", "Fil & Cie",
                "zone", "Europe/Paris",
                "siteNames", World.demo().siteNames(),
                "before", "2026-12-05T11:00:00+01:00",
                "until", "2030-02-15T18:00:00+01:00",
                "mails", BigDecimal.ONE);
        assertThat(event.toStaff(function))
                .isEqualTo(Map.of("command", "extend-offer", "confirmed", false, "report", report));
        assertThat(world.memory.everything()).isEqualTo(before);
        assertThat(event.confirmed().toStaff(function))
                .isEqualTo(Map.of("command", "extend-offer", "confirmed", true, "report", report));
        assertThat(world.memory.mails()).hasSize(1);
    }

    @Test
    void staff_read_what_to_do_instead() {
        world.adaHasSubmitted();
        var answer = Event.of("extend-offer/demo")
                .with("application", World.ADAS.value())
                .confirmed()
                .toStaff(function);
        assertThat(Fields.of(answer).map("refused"))
                .containsEntry("code", "OFFER_NOT_PENDING")
                .containsEntry(
                        "detail",
                        "Aucune offre n'attend de réponse pour cette candidature. Seule une offre en cours peut être"
                                + " prolongée ; une offre expirée se refait avec correct-decision.");
    }
}
