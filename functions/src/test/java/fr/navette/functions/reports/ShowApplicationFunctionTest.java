package fr.navette.functions.reports;

import static fr.navette.Given.scores;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.HistoryEvent;
import fr.navette.committee.Reading.Recusal;
import fr.navette.committee.Review;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Outcome;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowApplicationFunctionTest {
    private final World world = new World();
    private final ShowApplicationFunction show = new ShowApplicationFunction(world);

    private Event ada() {
        return Event.of("show-application/demo").with("application", World.ADAS.value());
    }

    private Map<String, Object> report(Event event) {
        return Fields.of(event.toStaff(show)).map("report");
    }

    @Test
    void on_the_desk_only_a_draft_asks_for_a_reason() {
        world.adaHasStarted();
        assertThat(ada().toDesk(show, Map.of())).contains("name=\"reason\"", "réponses non montrées");
        assertThat(ada().with("reason", "Elle a appelé").toDesk(show, Map.of()))
                .doesNotContain("name=\"reason\"", "réponses non montrées");
    }

    @Test
    void everything_about_an_application_is_shown() {
        world.adaHasSubmitted();
        var review = new Review(scores("team", 5), "for myself", "Belle équipe", false, 1);
        world.memory.commit(Write.put(world.leaIsToReadIt().reviewed(review)));
        var decision = new Decision(
                World.DEMO, World.ADAS, Outcome.WAITLIST, "", List.of(), "later", World.NOW, Optional.empty(), 1);
        world.memory.commit(Write.put(decision));
        var report = report(ada().with("reason", "She called").with("language", "en"));
        assertThat(report)
                .containsEntry("call", "blanchemaille-demo")
                .containsEntry("application", World.ADAS.value())
                .containsEntry("number", "01AP-PLIC")
                .containsEntry("startup", "Fil & Cie")
                .containsEntry("contact", "Ada Lefèvre")
                .containsEntry("email", "ada@example.org")
                .containsEntry("status", "SUBMITTED")
                .containsEntry("language", "fr")
                .containsEntry("sites", List.of("blanchemaille", "euratechnologies"))
                .containsEntry("track", "incubator")
                .containsEntry("startedAt", "2026-11-25T11:00:00+01:00")
                .containsEntry("submittedAt", "2026-11-25T11:00:00+01:00")
                .containsEntry("withheld", false)
                .containsEntry("mails", List.of());
        assertThat(Fields.of(report).list("answers", a -> a.text("question") + ": " + a.text("answer")))
                .startsWith("startup: Fil & Cie", "contact: Ada Lefèvre")
                .contains("stage: A prototype, first trials", "consent: yes");
        assertThat(report.get("documents"))
                .isEqualTo(List.of(Values.of("document", World.ADAS_DECK.value())
                        .with("slot", "deck")
                        .with("name", "Présentation.pdf")
                        .with("state", "CHECKED")
                        .with("url", "https://files.example/01document0of0ada00000000?versionId=v1")));
        assertThat(report.get("history"))
                .isEqualTo(List.of(Map.of(
                        "at", "2026-11-25T11:00:00+01:00",
                        "what", "OPENED_BY_STAFF",
                        "who", "STAFF",
                        "note", "She called")));
        assertThat(report.get("readings"))
                .isEqualTo(List.of(Values.of("member", "lea@example.org")
                        .with("name", "Léa Martin")
                        .with("state", "OPEN")
                        .with("scores", Map.of("team", BigDecimal.valueOf(5)))
                        .with("comment", "Belle équipe")
                        .with("note", "")
                        .with("recusal", null)));
        assertThat(report.get("decision"))
                .isEqualTo(Values.of("outcome", "WAITLIST")
                        .with("site", "")
                        .with("note", "later")
                        .with("stagedAt", "2026-11-25T11:00:00+01:00")
                        .with("announcedAt", null));
        assertThat(report.toString()).doesNotContain("for myself");
    }

    @Test
    void a_recusal_is_shown_with_its_note() {
        world.adaHasSubmitted();
        var recusal = new Recusal(Recusal.Ground.CONFLICT, "my sister");
        world.memory.commit(Write.put(world.leaIsToReadIt().recused(recusal)));
        var readings = Fields.of(report(ada())).list("readings", r -> r);
        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.text("state")).isEqualTo("RECUSED");
            assertThat(reading.text("recusal")).isEqualTo("CONFLICT");
            assertThat(reading.text("note")).isEqualTo("my sister");
        });
    }

    @Test
    void the_number_of_the_receipt_names_the_application() {
        world.adaHasSubmitted();
        assertThat(report(ada().with("application", "01ap-plic"))).containsEntry("application", World.ADAS.value());
        var answer = Event.of("show-application/demo").toStaff(show);
        assertThat(Fields.of(answer).map("refused"))
                .containsEntry("code", "APPLICATION_UNKNOWN")
                .containsEntry("fields", Map.of("application", "NOT_KNOWN"));
    }

    @Test
    void an_opening_is_written_though_the_command_never_confirms() {
        world.adaHasAnswered();
        var answer = ada().confirmed().toStaff(show);
        assertThat(answer).containsEntry("confirmed", false);
        assertThat(Fields.of(answer).map("report"))
                .containsEntry("withheld", true)
                .containsEntry("answers", List.of());
        world.later(World.NOW.plusSeconds(1));
        assertThat(report(ada().with("reason", "Help by telephone"))).containsEntry("withheld", false);
        assertThat(world.memory.history(World.ADAS))
                .extracting(entry -> entry.what() + " " + entry.note())
                .containsExactly(
                        HistoryEvent.OPENED_BY_STAFF + " ", HistoryEvent.OPENED_BY_STAFF + " Help by telephone");
    }
}
