package fr.navette.functions.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.documents.check.Verdict;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.input.Fields;
import fr.navette.offers.CheckPlaces;
import fr.navette.people.Email;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands about a project, one after the other, with the reports that staff read. */
class ProjectCommandsTest {
    private final World world = new World();

    private void adaIsInTheCohort() {
        var enrolled = world.adaHasAnOffer().accepted(World.NOW);
        var place = Place.of(
                enrolled.application(),
                ProjectId.of(World.ADAS),
                world.memory.calls().get(World.DEMO),
                World.NOW);
        world.memory.commit(enrolled.with(Write.put(place)));
    }

    private Fields runs(StaffHandler handler, Event event) {
        var answer = Fields.of(event.confirmed().toStaff(handler));
        assertThat(answer.map("refused")).isEmpty();
        return answer.object("report", report -> report);
    }

    private void placesAgree() {
        var check = new CheckPlaces(world.memory.calls(), world.memory.placeLedger(), world.memory);
        assertThat(check.check(World.DEMO, false).agrees()).isTrue();
    }

    private static Event about(String command) {
        return Event.of(command + "/demo").with("project", "01AP-PLIC");
    }

    private static Map<String, Object> refused(StaffHandler handler, Event event) {
        return Fields.of(event.confirmed().toStaff(handler)).map("refused");
    }

    @Test
    void a_project_is_paused_resumed_extended_moved_and_graduates_and_everything_agrees() {
        adaIsInTheCohort();
        var paused =
                runs(new PauseProjectFunction(world), about("pause-project").with("on", "2026-11-25"));
        assertThat(paused.text("state")).isEqualTo("PAUSED");
        assertThat(paused.number("mails")).isEqualTo(BigDecimal.ONE);
        assertThat(refused(
                        new PauseProjectFunction(world), about("pause-project").with("on", "2026-11-25")))
                .containsEntry("code", "TRANSITION_IMPOSSIBLE");
        runs(new ResumeProjectFunction(world), about("resume-project").with("on", "2026-11-25"));
        var extended = runs(new ExtendProjectFunction(world), about("extend-project"));
        assertThat(extended.text("endsOnBefore") + " " + extended.text("endsOn"))
                .isEqualTo("2027-11-24 2027-12-24");
        var moved = runs(new MoveProjectFunction(world), about("move-project"));
        assertThat(moved.text("siteBefore") + " " + moved.text("site")).isEqualTo("blanchemaille plaine-images");
        var shown = runs(new ShowProjectFunction(world), about("show-project"));
        assertThat(shown.list("stays", stay -> stay.text("site"))).containsExactly("blanchemaille", "plaine-images");
        assertThat(shown.list("pauses", pause -> pause.number("days"))).containsExactly(BigDecimal.ZERO);
        assertThat(shown.list("extensions", given -> given.text("reason")))
                .containsExactly("Termine sa levée de fonds.");
        assertThat(shown.list("people", person -> person.text("email"))).containsExactly("ada@example.org");
        assertThat(shown.list("history", entry -> entry.text("what")))
                .contains("PAUSED", "RESUMED", "EXTENDED", "MOVED");
        runs(new GraduateProjectFunction(world), about("graduate-project"));
        var cohort = runs(new ShowCohortFunction(world), Event.of("show-cohort/demo"));
        assertThat(cohort.list("alumni", alumnus -> alumnus.text("startup"))).containsExactly("Fil & Cie");
        assertThat(cohort.list("sites", site -> site.number("held")).stream()
                        .mapToInt(BigDecimal::intValue)
                        .sum())
                .isZero();
        placesAgree();
    }

    @Test
    void a_project_is_handed_over_and_shows_who_did_what() {
        adaIsInTheCohort();
        var handed = runs(new HandOverFunction(world), Event.of("hand-over/demo"));
        assertThat(handed.list("people", person -> person.text("email"))).containsExactly("nour@example.org");
        assertThat(handed.number("mails")).isEqualTo(BigDecimal.TWO);
        assertThat(refused(new HandOverFunction(world), Event.of("hand-over/demo")))
                .containsEntry("code", "NOT_REPRESENTATIVE");
        var shown = runs(new ShowProjectFunction(world), about("show-project"));
        assertThat(shown.list("people", person -> person.text("name"))).containsExactly("Nour Haddad");
        assertThat(shown.list(
                        "history",
                        entry -> entry.text("what") + " "
                                + entry.optionalText("about").orElse("")))
                .contains("HANDED_OVER Nour Haddad", "REMOVED Ada Lefèvre");
    }

    @Test
    void a_file_that_is_sent_is_shown_with_its_check_and_a_link_once_it_may_be_read() {
        world.adaHasToSendItsInsurance();
        var sent = world.adaSendsItsInsurance();
        var waiting = runs(new ShowProjectFunction(world), about("show-project"));
        assertThat(waiting.list("documents", ProjectCommandsTest::document))
                .containsExactly("L'assurance, Attestation.pdf, WAITING, Ada Lefèvre, ");
        assertThat(waiting.list("onboarding", item -> item.flag("done"))).containsExactly(true);
        world.memory.commit(Write.put(sent.checked(Verdict.FINE, world.files.put(sent, World.DECK))));
        var checked = world.memory.documents().find(World.ADAS, sent.id()).orElseThrow();
        assertThat(runs(new ShowProjectFunction(world), about("show-project"))
                        .list("documents", ProjectCommandsTest::document))
                .containsExactly(
                        "L'assurance, Attestation.pdf, CHECKED, Ada Lefèvre, " + world.files.readingUrl(checked));
    }

    private static String document(Fields document) {
        return Stream.of("item", "name", "state", "by", "url")
                .map(field -> document.optionalText(field).orElse(""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void what_is_done_signed_and_left_behind_is_shown_and_counted_by_version() {
        adaIsInTheCohort();
        var ada = new NamedPerson(new PersonId("ada"), "Ada");
        var papers = Papers.NONE
                .with(new Papers.Signature(ada, "2027-1", "hash", Language.FR, World.NOW))
                .with(new Papers.ExitForm(ada, new Email("ada@home.example"), true, "merci", World.NOW));
        world.memory.commit(
                Write.put(world.memory.cohorts().places(World.DEMO).getFirst().with(papers)));
        var shown = runs(new ShowProjectFunction(world), about("show-project"));
        assertThat(shown.list("signatures", signed -> signed.text("name") + " " + signed.text("version")))
                .containsExactly("Ada 2027-1");
        assertThat(shown.list("exitForms", form -> form.text("email"))).containsExactly("ada@home.example");
        runs(new GraduateProjectFunction(world), about("graduate-project"));
        var cohort = runs(new ShowCohortFunction(world), Event.of("show-cohort/demo"));
        assertThat(cohort.list("agreements", signed -> signed.text("version") + " " + signed.number("signed")))
                .containsExactly("2027-1 1");
        assertThat(cohort.list("alumni", alumnus -> alumnus.list("people", person -> person.text("email"))))
                .containsExactly(List.of("ada@home.example"));
    }

    @Test
    void a_project_enters_by_hand_starts_and_holds_a_place() {
        var dry = Fields.of(Event.of("enter/demo").toStaff(new EnterFunction(world)))
                .object("report", report -> report)
                .text("project");
        var entered = runs(new EnterFunction(world), Event.of("enter/demo").with("startsOn", "2026-11-25"));
        assertThat(entered.text("state")).isEqualTo("ENTERED");
        var id = entered.text("project");
        assertThat(id).isEqualTo(dry);
        var started = runs(
                new StartProjectFunction(world),
                Event.of("start-project/demo").with("project", id).with("on", "2026-11-25"));
        assertThat(started.text("state")).isEqualTo("ACTIVE");
        var cohort = runs(new ShowCohortFunction(world), Event.of("show-cohort/demo"));
        assertThat(cohort.list("places", place -> place.text("startup") + " " + place.text("email")))
                .containsExactly("Atelier Sept nour@atelier-sept.example");
        placesAgree();
        for (var name : List.of("startup", "contact", "email", "site", "reason"))
            assertThat(refused(new EnterFunction(world), Event.of("enter/demo").with(name, null)))
                    .containsEntry("code", "INVALID");
    }

    @Test
    void the_first_day_of_an_accepted_offer_is_set_until_the_project_starts() {
        adaIsInTheCohort();
        var event = Event.of("enter/application").with("application", World.ADAS.value());
        assertThat(refused(new EnterFunction(world), event)).containsEntry("code", "TRANSITION_IMPOSSIBLE");
    }
}
