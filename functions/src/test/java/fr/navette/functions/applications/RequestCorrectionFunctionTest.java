package fr.navette.functions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestCorrectionFunctionTest {
    private final World world = new World();
    private final RequestCorrectionFunction function = new RequestCorrectionFunction(world);

    private Event demo() {
        return Event.of("request-correction/demo").with("application", World.ADAS.value());
    }

    private static Fields refused(Map<String, Object> answer) {
        return Fields.of(Fields.of(answer).map("refused"));
    }

    @Test
    void without_confirm_the_correction_is_reported_and_nothing_is_sent() {
        world.adaHasSubmitted();
        var answer = demo().toStaff(function);
        assertThat(answer).containsEntry("confirmed", false);
        assertThat(Fields.of(answer).map("report"))
                .isEqualTo(Map.of(
                        "application",
                        World.ADAS.value(),
                        "startup",
                        "Fil & Cie",
                        "fields",
                        List.of("answers.siren"),
                        "zone",
                        "Europe/Paris",
                        "until",
                        "2030-01-31T18:00:00+01:00",
                        "mails",
                        Fields.of(answer).map("report").get("mails")));
        assertThat(world.memory.mails()).isEmpty();
    }

    @Test
    void a_confirmed_correction_is_mailed_in_the_applicants_language() {
        world.adaHasSubmitted();
        assertThat(demo().confirmed().toStaff(function)).containsEntry("confirmed", true);
        assertThat(world.memory.mails()).hasSize(1);
        assertThat(world.memory.applications().find(World.ADAS).orElseThrow().correction())
                .isPresent();
    }

    @Test
    void a_field_that_the_call_does_not_ask_for_is_refused_by_its_path() {
        world.adaHasSubmitted();
        var refused =
                refused(Event.of("request-correction/unknown-field").confirmed().toStaff(function));
        assertThat(refused.text("code")).isEqualTo("INVALID");
        assertThat(refused.map("fields")).isEqualTo(Map.of("fields[1]", "NOT_KNOWN"));
        assertThat(world.memory.mails()).isEmpty();
    }

    @Test
    void the_number_of_the_receipt_names_the_application() {
        world.adaHasSubmitted();
        var answer = demo().with("application", "01applic").toStaff(function);
        assertThat(Fields.of(answer).map("report")).containsEntry("application", World.ADAS.value());
        var refused =
                refused(demo().with("application", "ABCD-EFGH").confirmed().toStaff(function));
        assertThat(refused.text("code")).isEqualTo("APPLICATION_UNKNOWN");
        assertThat(refused.map("fields")).isEqualTo(Map.of("application", "NOT_KNOWN"));
        assertThat(refused.text("detail"))
                .isEqualTo("Cette candidature n'existe pas. Copiez son identifiant ou son numéro depuis le rapport de"
                        + " list-applications ou de find. application: aucune candidature n'a cet identifiant ni ce"
                        + " numéro d'accusé de réception, ou elle répond à un autre appel.");
    }

    @Test
    void a_draft_cannot_be_corrected() {
        world.adaHasAnswered();
        assertThat(refused(demo().confirmed().toStaff(function)).text("code")).isEqualTo("NOT_SUBMITTED");
    }

    @Test
    void a_message_that_is_too_long_or_missing_is_refused() {
        world.adaHasSubmitted();
        var longer = demo().with("message", "é".repeat(2_001)).toStaff(function);
        assertThat(refused(longer).map("fields")).isEqualTo(Map.of("message", "TOO_LONG"));
        var none = demo().with("message", " ").toStaff(function);
        assertThat(refused(none).map("fields")).isEqualTo(Map.of("message", "REQUIRED"));
    }
}
