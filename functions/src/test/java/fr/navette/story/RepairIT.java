package fr.navette.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.cloud.Founder;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Person;
import fr.navette.cloud.Staff;
import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import fr.navette.structure.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The commands that mend what went wrong, each with the rights of its own function. */
@Tag("slow")
class RepairIT {
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String call = "repair-" + own;
    private final Founder ada = founder("ada", "Fil & Cie");
    private final Founder bob = founder("bob", "Trame");
    private final Founder eve = founder("eve", "Maille");

    private Founder founder(String name, String startup) {
        return new Founder(address(name), name, startup, List.of("blanchemaille", "plaine-images"));
    }

    private String address(String name) {
        return name + "-" + own + "@example.org";
    }

    private Map<String, Object> event(Object... namesAndValues) {
        var event = Given.map(namesAndValues);
        event.put("call", call);
        return event;
    }

    private static void starts(Founder founder, String call) {
        founder.person().asksForACode();
        founder.person().signsIn();
        founder.starts(call).expecting(201);
    }

    private static void submits(Founder founder) {
        founder.answersEverything("1");
        founder.sendsTheDeck();
        founder.submits();
    }

    private void decides(Founder founder, String outcome) {
        Staff.confirms(
                "decide",
                event("decisions", List.of(Map.of("application", founder.application(), "outcome", outcome))));
    }

    private void aCallWithADraftAndTwoSubmissions() throws IOException {
        var demo = Json.object(Files.readAllBytes(Template.ROOT.resolve("events/open-call/demo.json")));
        var opened = Fields.of(demo).map("call");
        opened.put("id", call);
        Staff.confirms("open-call", Map.of("call", opened));
        for (var founder : List.of(ada, bob, eve)) starts(founder, call);
        submits(ada);
        submits(bob);
    }

    @Test
    void what_went_wrong_is_mended() throws IOException {
        aCallWithADraftAndTwoSubmissions();
        Staff.confirms("move-closing", event("closesAt", "2036-01-22T17:00", "tellDrafts", true));
        Inbox.awaited(eve.person().email(), "Nouvelle date de clôture");
        addressesChange();
        readingsMove();
        Staff.confirms("close-call", event());
        eveComesLateAndIsIneligible();
        decisionsAreTakenBackAndCorrected();
    }

    private void addressesChange() {
        var to = address("bob-new");
        assertThat(Staff.confirms("change-address", event("from", address("bob"), "to", to))
                        .text("changed"))
                .isEqualTo("APPLICANT");
        assertThat(bob.person().gets("/api/applications/" + bob.application()).status())
                .isEqualTo(404);
        var moved = new Person(to, "fr");
        Inbox.awaited(to, "Votre candidature est liée à cette adresse");
        moved.asksForACode();
        moved.signsIn();
        moved.gets("/api/applications/" + bob.application()).expecting(200);
        assertThat(Staff.tries("find", Map.of("text", to)).list("found", f -> f.text("application")))
                .containsExactly(bob.application());
    }

    private void readingsMove() {
        var lea = address("lea");
        Staff.confirms("invite-committee", event("members", List.of(Map.of("name", "Léa Petit", "email", lea))));
        Staff.confirms("change-member", event("email", lea, "name", "Léa Martin", "maxReads", 3));
        var former = new Person(lea, "fr");
        former.followsTheLink();
        Staff.confirms("assign-one", event("email", lea, "application", ada.application()));
        Staff.confirms("assign-one", event("email", lea, "application", bob.application()));
        Staff.confirms("unassign", event("email", lea, "application", bob.application()));
        assertThat(former.gets("/api/committee").expecting(200).body().list("readings", r -> r.text("application")))
                .containsExactly(ada.application());
        var to = address("lea-new");
        Staff.confirms("change-address", event("from", lea, "to", to));
        assertThat(former.gets("/api/committee").status()).isEqualTo(403);
        var member = new Person(to, "fr");
        member.followsTheLink();
        var due = Staff.confirms("extend-readings", event("dueAt", "2036-02-05T18:00", "email", to));
        assertThat(due.text("dueAt")).isEqualTo("2036-02-05T18:00:00+01:00");
        Inbox.awaited(to, "Plus de temps pour vos lectures");
        assertThat(member.gets("/api/committee").expecting(200).body().list("readings", r -> r.text("application")))
                .containsExactly(ada.application());
    }

    private void eveComesLateAndIsIneligible() {
        assertThat(eve.person()
                        .posts("/api/applications/" + eve.application() + "/submission", Map.of())
                        .code())
                .isEqualTo("CALL_CLOSED");
        Staff.confirms(
                "allow-late", event("email", eve.person().email(), "until", "2036-01-18T18:00", "reason", "panne"));
        submits(eve);
        assertThat(eve.status()).isEqualTo("SUBMITTED");
        Staff.confirms("set-ineligible", Map.of("application", eve.application(), "reason", "Hors de la région."));
        Inbox.awaited(eve.person().email(), "n'est pas recevable");
        assertThat(eve.sees().list("history", e -> e.optionalText("reason").orElse("")))
                .contains("Hors de la région.");
    }

    private void decisionsAreTakenBackAndCorrected() {
        decides(ada, "ACCEPT");
        decides(bob, "ACCEPT");
        Staff.confirms("unstage", event("applications", List.of(bob.application())));
        decides(bob, "DECLINE");
        Staff.confirms("announce", event());
        Staff.confirms("extend-offer", Map.of("application", ada.application(), "until", "2036-03-01T18:00"));
        Inbox.awaited(ada.person().email(), "Plus de temps pour répondre");
        Staff.confirms(
                "correct-decision",
                event("application", bob.application(), "outcome", "WAITLIST", "reason", "Deux dossiers confondus."));
        Inbox.awaited(address("bob-new"), "Nous revenons sur notre réponse");
        ada.does("offer/acceptance", Map.of()).expecting(200);
        Staff.confirms(
                "leave-cohort", Map.of("cohort", call, "application", ada.application(), "reason", "Déménagement"));
        assertThat(ada.status()).isEqualTo("LEFT");
        assertThat(Staff.tries("show-cohort", Map.of("cohort", call)).list("places", p -> p.text("state")))
                .containsExactly("LEFT");
    }
}
