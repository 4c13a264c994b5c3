package fr.navette.functions.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.calls.CallForm;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowCallFunctionTest {
    private final World world = new World();
    private final ShowCallFunction show = new ShowCallFunction(world);

    private static Map<String, Object> refused(Map<String, Object> answer) {
        return Fields.of(answer).map("refused");
    }

    @Test
    void an_unknown_call_is_refused_without_a_stack_trace() {
        assertThat(refused(Event.of("show-call/demo").with("call", 12).toStaff(show)))
                .containsEntry("fields", Map.of("call", "WRONG_TYPE"));
        assertThat(refused(Event.of("show-call/demo").with("call", "nothing").toStaff(show)))
                .containsEntry("code", "CALL_UNKNOWN");
    }

    @Test
    void a_refusal_is_in_the_language_of_the_event() {
        var event = Event.of("show-call/demo").with("call", "nothing");
        assertThat(refused(event.toStaff(show)).get("detail"))
                .isEqualTo("Cet appel n'existe pas. Vérifiez son identifiant, majuscules comprises.");
        assertThat(refused(event.with("language", "en").toStaff(show)).get("detail"))
                .isEqualTo("This call does not exist. Check its id, including capital letters.");
    }

    @Test
    void a_report_has_counts_and_is_never_confirmed() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var answer = Event.of("show-call/demo").confirmed().toStaff(show);
        assertThat(answer).containsEntry("confirmed", false);
        var report = Fields.of(answer).object("report", r -> r);
        assertThat(report.text("state")).isEqualTo("OPEN");
        assertThat(report.optionalNumber("submitted")).contains(BigDecimal.ONE);
        assertThat(report.optionalNumber("drafts")).contains(BigDecimal.ZERO);
        assertThat(report.optionalNumber("documentsWaiting")).contains(BigDecimal.ZERO);
        assertThat(report.map("readings")).containsEntry("open", BigDecimal.ONE);
        assertThat(report.map("mails")).containsOnlyKeys("pending", "sent", "failed", "unknown", "settled");
    }

    @Test
    void the_definition_can_be_given_to_open_call_again() {
        var report = Fields.of(Event.of("show-call/demo").toStaff(show)).map("report");
        var again =
                Fields.read(Map.of("call", report.get("definition")), event -> event.object("call", CallForm::read));
        assertThat(again).isEqualTo(World.demo());
    }

    @Test
    void days_places_and_offers_are_counted() {
        world.adaHasAnOffer();
        var report = Fields.of(Event.of("show-call/demo").toStaff(show)).map("report");
        assertThat(report)
                .containsEntry("daysLeft", BigDecimal.valueOf(1147))
                .containsEntry("staged", BigDecimal.ZERO)
                .containsEntry(
                        "offers",
                        Map.of(
                                "open", BigDecimal.ONE,
                                "accepted", BigDecimal.ZERO,
                                "refused", BigDecimal.ZERO,
                                "expired", BigDecimal.ZERO));
        assertThat(Fields.of(report)
                        .list(
                                "sites",
                                s -> s.text("site") + " " + s.text("name") + " " + s.number("accepted") + " of "
                                        + s.number("places")))
                .containsExactly(
                        "blanchemaille Blanchemaille, Roubaix 1 of 38",
                        "euratechnologies EuraTechnologies, Lille 0 of 25",
                        "plaine-images Plaine Images, Tourcoing 0 of 15");
    }
}
