package fr.navette.functions.decisions;

import static fr.navette.Given.demoScores;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Status;
import fr.navette.committee.Review;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.offers.SitePlaces;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The commands rank-applications, decide, unstage, announce, set-ineligible and correct-decision. */
class DecisionCommandsTest {
    private static final Map<String, Object> ADAS_CHOICES = Map.of(
            "application",
            World.ADAS.value(),
            "startup",
            "Fil & Cie",
            "sites",
            List.of("blanchemaille", "euratechnologies"));

    private final World world = new World();
    private final RankApplicationsFunction rank = new RankApplicationsFunction(world);
    private final DecideFunction decide = new DecideFunction(world);
    private final UnstageFunction unstage = new UnstageFunction(world);
    private final SetIneligibleFunction declare = new SetIneligibleFunction(world);
    private final CorrectDecisionFunction correct = new CorrectDecisionFunction(world);
    private final AnnounceFunction announce = new AnnounceFunction(world);

    private static Map<String, Object> report(Map<String, Object> answer) {
        return Fields.of(answer).map("report");
    }

    private static Map<String, Object> refused(Map<String, Object> answer) {
        return Fields.of(answer).map("refused");
    }

    private void theCallIsClosed() {
        var open = world.memory.calls().get(World.DEMO);
        world.memory.commit(Write.put(open.closedAt(World.NOW)));
        world.later(World.NOW.plusSeconds(60));
    }

    private static Event accepting(String site) {
        return Event.of("decide/demo")
                .with(
                        "decisions",
                        List.of(Map.of("application", World.ADAS.value(), "outcome", "ACCEPT", "site", site)));
    }

    private Status status() {
        return world.memory.applications().find(World.ADAS).orElseThrow().status();
    }

    @Test
    void a_ranking_has_scores_reads_and_unread_applications() {
        world.adaHasSubmitted();
        var unread = report(Event.of("rank-applications/demo").toStaff(rank));
        assertThat(unread).containsEntry("ranking", List.of()).containsEntry("warning", "UNREAD_APPLICATIONS");
        var scores = demoScores(5, 5, 5, 5, 5, 3);
        world.memory.commit(Write.put(world.leaIsToReadIt().reviewed(new Review(scores, "", "", true, 1))));
        var read = report(Event.of("rank-applications/demo").toStaff(rank));
        assertThat(read).containsEntry("warning", "UNDER_QUORUM").containsEntry("unread", List.of());
        assertThat(Fields.of(read).list("ranking", r -> r)).singleElement().satisfies(row -> {
            assertThat(row.optionalNumber("rank")).contains(BigDecimal.ONE);
            assertThat(row.text("startup")).isEqualTo("Fil & Cie");
            assertThat(row.optionalNumber("score")).contains(new BigDecimal("95.5"));
            assertThat(row.optionalNumber("reads")).contains(BigDecimal.ONE);
            assertThat(row.number("spread")).isZero();
            assertThat(row.text("site")).isEqualTo("blanchemaille");
        });
    }

    @Test
    void deciding_and_announcing_need_a_closed_call() {
        world.adaHasSubmitted();
        assertThat(refused(accepting("blanchemaille").confirmed().toStaff(decide)))
                .containsEntry("code", "CALL_STILL_OPEN");
        assertThat(refused(Event.of("announce/demo").confirmed().toStaff(announce)))
                .containsEntry("code", "CALL_STILL_OPEN");
    }

    @Test
    void a_decision_is_staged_then_announced_with_one_mail() {
        world.adaHasSubmitted();
        theCallIsClosed();
        accepting("blanchemaille").toStaff(decide);
        assertThat(world.memory.decisions().of(World.DEMO)).isEmpty();
        var staged = report(accepting("blanchemaille").confirmed().toStaff(decide));
        assertThat(staged)
                .containsEntry("staged", BigDecimal.ONE)
                .containsEntry("undecided", BigDecimal.ZERO)
                .containsEntry("underQuorum", List.of(World.ADAS.value()))
                .containsEntry("tooFewReadings", List.of(ADAS_CHOICES))
                .containsEntry("over", List.of());
        assertThat(Fields.of(staged)
                        .list(
                                "perSite",
                                s -> "%s %s of %s, %s left"
                                        .formatted(
                                                s.text("site"),
                                                s.number("accepted"),
                                                s.number("places"),
                                                s.number("left"))))
                .containsExactly(
                        "blanchemaille 1 of 38, 37 left",
                        "euratechnologies 0 of 25, 25 left",
                        "plaine-images 0 of 15, 15 left");
        assertThat(status()).isEqualTo(Status.SUBMITTED);
        assertThat(report(Event.of("announce/demo").toStaff(announce))).containsEntry("mails", BigDecimal.ONE);
        assertThat(status()).isEqualTo(Status.SUBMITTED);
        assertThat(report(Event.of("announce/demo").confirmed().toStaff(announce)))
                .containsEntry("accepted", BigDecimal.ONE)
                .containsEntry("cohort", "blanchemaille-demo");
        assertThat(status()).isEqualTo(Status.OFFERED);
        assertThat(report(Event.of("announce/demo").confirmed().toStaff(announce)))
                .containsEntry("mails", BigDecimal.ZERO);
        assertThat(world.memory.mails()).hasSize(1);
    }

    @Test
    void a_decision_can_name_the_number_of_a_receipt() {
        world.adaHasSubmitted();
        theCallIsClosed();
        for (var number : List.of("01AP-PLIC", "01applic", "01ap-plic")) {
            var line = Map.of("application", number, "outcome", "WAITLIST");
            assertThat(report(Event.of("decide/demo")
                            .with("decisions", List.of(line))
                            .toStaff(decide)))
                    .as(number)
                    .containsEntry("staged", BigDecimal.ONE);
        }
        var unknown = Map.of("application", "ABCD-EFGH", "outcome", "WAITLIST");
        var nowhere = Map.of("application", World.ADAS.value(), "outcome", "ACCEPT", "site", "paris");
        assertThat(refused(Event.of("decide/demo")
                        .with("decisions", List.of(nowhere, unknown))
                        .toStaff(decide)))
                .containsEntry("code", "DECISION_IMPOSSIBLE")
                .containsEntry(
                        "fields",
                        Map.of("decisions[0].site", "NOT_AN_OPTION", "decisions[1].application", "NOT_KNOWN"));
    }

    @Test
    void impossible_decisions_are_refused_line_by_line() {
        world.adaHasSubmitted();
        theCallIsClosed();
        assertThat(refused(Event.of("decide/demo").toStaff(decide)))
                .containsEntry("code", "DECISION_IMPOSSIBLE")
                .containsEntry("fields", Map.of("decisions[0].application", "NOT_KNOWN"));
        assertThat(refused(accepting("paris").toStaff(decide)))
                .containsEntry("fields", Map.of("decisions[0].site", "NOT_AN_OPTION"));
        var maybe = List.of(Map.of("application", World.ADAS.value(), "outcome", "MAYBE"));
        assertThat(refused(Event.of("decide/demo").with("decisions", maybe).toStaff(decide)))
                .containsEntry("fields", Map.of("decisions[0].outcome", "NOT_AN_OUTCOME"));
    }

    @Test
    void the_rest_is_named_before_it_is_decided() {
        world.adaHasSubmitted();
        theCallIsClosed();
        var rest = Event.empty().with("call", World.DEMO.value()).with("rest", "DECLINE");
        assertThat(report(rest.toStaff(decide)))
                .containsEntry("staged", BigDecimal.ONE)
                .containsEntry("others", List.of(ADAS_CHOICES));
        assertThat(world.memory.decisions().of(World.DEMO)).isEmpty();
    }

    @Test
    void the_ranking_tells_what_is_staged_and_where() {
        world.adaHasSubmitted();
        theCallIsClosed();
        accepting("euratechnologies").confirmed().toStaff(decide);
        var ranking = Fields.of(report(Event.of("rank-applications/demo").toStaff(rank)));
        assertThat(ranking.list("unread", row -> row)).singleElement().satisfies(row -> {
            assertThat(row.text("site")).isEqualTo("blanchemaille");
            assertThat(row.text("staged")).isEqualTo("ACCEPT");
            assertThat(row.text("stagedSite")).isEqualTo("euratechnologies");
        });
    }

    @Test
    void who_withdrew_after_the_decision_is_named() {
        var submitted = world.adaHasSubmitted();
        theCallIsClosed();
        accepting("blanchemaille").confirmed().toStaff(decide);
        world.memory.commit(Write.put(submitted.withdrawn(World.NOW).application()));
        assertThat(report(Event.of("announce/demo").toStaff(announce)))
                .containsEntry("withdrawn", List.of(Map.of("application", World.ADAS.value(), "startup", "Fil & Cie")));
    }

    @Test
    void a_staged_decision_is_taken_back_by_number() {
        world.adaHasSubmitted();
        theCallIsClosed();
        accepting("blanchemaille").confirmed().toStaff(decide);
        var event = Event.of("unstage/demo").with("applications", List.of("01AP-PLIC"));
        var report = Map.of(
                "unstaged",
                BigDecimal.ONE,
                "decisions",
                List.of(Map.of("application", World.ADAS.value(), "startup", "Fil & Cie", "outcome", "ACCEPT")));
        assertThat(report(event.toStaff(unstage))).isEqualTo(report);
        assertThat(world.memory.decisions().of(World.DEMO)).hasSize(1);
        assertThat(report(event.confirmed().toStaff(unstage))).isEqualTo(report);
        assertThat(world.memory.decisions().of(World.DEMO)).isEmpty();
        var two = event.with("applications", List.of(World.ADAS.value(), "ABCD-EFGH"));
        assertThat(refused(two.toStaff(unstage)))
                .containsEntry("code", "DECISION_IMPOSSIBLE")
                .containsEntry("fields", Map.of("applications[0]", "NOT_STAGED", "applications[1]", "NOT_KNOWN"));
        assertThat(refused(event.with("applications", List.of()).toStaff(unstage)))
                .containsEntry("fields", Map.of("applications", "REQUIRED"));
    }

    @Test
    void an_ineligible_application_is_reported_and_its_founder_reads_the_reason() {
        world.adaHasSubmitted();
        var event = Event.of("set-ineligible/demo").with("application", "01AP-PLIC");
        var report = Map.of(
                "application",
                World.ADAS.value(),
                "startup",
                "Fil & Cie",
                "before",
                "SUBMITTED",
                "status",
                "INELIGIBLE",
                "unstaged",
                BigDecimal.ZERO,
                "mails",
                BigDecimal.ONE);
        assertThat(report(event.toStaff(declare))).isEqualTo(report);
        assertThat(status()).isEqualTo(Status.SUBMITTED);
        assertThat(report(event.confirmed().toStaff(declare))).isEqualTo(report);
        assertThat(status()).isEqualTo(Status.INELIGIBLE);
        assertThat(refused(event.with("reason", "é".repeat(2_001)).toStaff(declare)))
                .containsEntry("fields", Map.of("reason", "TOO_LONG"));
    }

    @Test
    void a_corrected_decision_is_reported_with_its_letter() {
        world.adaHasAnOffer();
        var event = Event.of("correct-decision/demo").with("application", "01AP-PLIC");
        var report = report(event.toStaff(correct));
        assertThat(report)
                .containsEntry("application", World.ADAS.value())
                .containsEntry("startup", "Fil & Cie")
                .containsEntry("before", "OFFERED")
                .containsEntry("outcome", "WAITLIST")
                .containsEntry("site", "")
                .containsEntry("mails", BigDecimal.ONE)
                .containsEntry("over", List.of())
                .containsEntry("notAskedFor", List.of());
        var elsewhere = event.with("outcome", "ACCEPT").with("site", "plaine-images");
        assertThat(report(elsewhere.toStaff(correct))).containsEntry("notAskedFor", List.of(ADAS_CHOICES));
        Fields letter = Fields.of(report).object("letter", l -> l);
        assertThat(letter.text("subject")).isEqualTo("Nous revenons sur notre réponse : Fil & Cie");
        assertThat(letter.text("text"))
                .contains("- Jusqu'ici – une place vous est proposée", "- Désormais – liste d'attente");
        assertThat(Fields.of(report).list("perSite", s -> s.optionalNumber("accepted")))
                .containsOnly(Optional.of(BigDecimal.ZERO));
        assertThat(status()).isEqualTo(Status.OFFERED);
        assertThat(report(event.confirmed().toStaff(correct))).isEqualTo(report);
        assertThat(status()).isEqualTo(Status.WAITLISTED);
        assertThat(world.memory.mails()).hasSize(1);
        assertThat(refused(event.with("outcome", "MAYBE").toStaff(correct)))
                .containsEntry("fields", Map.of("outcome", "NOT_AN_OUTCOME"));
    }

    @Test
    void more_acceptances_than_places_are_said_and_need_a_reason() {
        world.adaHasSubmitted();
        theCallIsClosed();
        var holders = IntStream.range(0, 38)
                .mapToObj(i -> new ApplicationId("holder" + i))
                .toList();
        world.memory.commit(Write.put(SitePlaces.none(World.DEMO, "blanchemaille", "", 38)
                .recounted(holders)
                .next()));
        accepting("blanchemaille").confirmed().toStaff(decide);
        assertThat(report(Event.of("announce/demo").toStaff(announce)))
                .containsEntry("over", List.of("Blanchemaille, Roubaix"));
        assertThat(refused(Event.of("announce/demo").confirmed().toStaff(announce)))
                .containsEntry("code", "NO_PLACE")
                .containsEntry("fields", Map.of("sites.blanchemaille", "TOO_MANY"));
        assertThat(status()).isEqualTo(Status.SUBMITTED);
        var over = Event.of("announce/demo").with("over", true);
        assertThat(refused(over.confirmed().toStaff(announce)))
                .containsEntry("fields", Map.of("overReason", "REQUIRED"));
        over.with("overReason", "Promised in spring").confirmed().toStaff(announce);
        assertThat(status()).isEqualTo(Status.OFFERED);
        assertThat(world.memory.history(World.ADAS).getLast().note()).isEqualTo("Promised in spring");
    }

    @Test
    void a_no_of_one_site_is_not_told_while_another_may_say_yes() {
        world.adaHasSubmitted();
        theCallIsClosed();
        var no = Event.of("decide/demo");
        var line = Map.of("application", World.ADAS.value(), "outcome", "DECLINE", "site", "euratechnologies");
        no.with("decisions", List.of(line)).confirmed().toStaff(decide);
        var dry = Fields.of(report(Event.of("announce/demo").confirmed().toStaff(announce)));
        assertThat(dry.number("mails").intValue()).isZero();
        assertThat(dry.list("awaiting", a -> a.text("startup"))).containsExactly("Fil & Cie");
        assertThat(status()).isEqualTo(Status.SUBMITTED);
        var other = Map.of("application", World.ADAS.value(), "outcome", "DECLINE", "site", "blanchemaille");
        no.with("decisions", List.of(other)).confirmed().toStaff(decide);
        Event.of("announce/demo").confirmed().toStaff(announce);
        assertThat(status()).isEqualTo(Status.DECLINED);
    }
}
