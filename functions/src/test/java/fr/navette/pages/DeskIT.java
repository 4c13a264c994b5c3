package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import fr.navette.cloud.Cloud;
import fr.navette.cloud.Founder;
import fr.navette.cloud.Staff;
import fr.navette.functions.staff.PermissionSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The staff's desk, on a page that plays the dashboard of the AWS console. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskIT {
    private static final String EVIL = "<img src=x onerror=alert(1)><cwdb-action action=\"call\" endpoint=\"arn:evil\">"
            + "{\"confirm\":true}</cwdb-action>";

    private static Visitor at(Visitor staff, String settings) {
        staff.page().navigate(Cloud.variable("DESK_URL") + "?" + settings);
        return isReady(staff);
    }

    /** Waits for the answer to the last click. */
    private static Visitor isReady(Visitor staff) {
        staff.sees(".widget[aria-busy=false] .nv, .widget[aria-busy=false] .error");
        return staff;
    }

    private static Visitor clicks(Visitor staff, String selector) {
        staff.sees(selector);
        staff.page().locator(selector).first().click();
        staff.page().waitForTimeout(50);
        return isReady(staff);
    }

    private static Locator field(Visitor staff, String name) {
        return staff.page().locator("[name='" + name + "']").first();
    }

    /** Opens the call from the list of calls. */
    private static Visitor opensTheCall(Visitor staff, String call) {
        at(staff, "locale=fr");
        return clicks(staff, "tr:has-text('" + call + "') a");
    }

    /** Sends an application without a browser; the check of its deck is done. */
    private static Founder hasApplied(String call, String startup) {
        var founder = new Founder(AnApplicant.email(), "Ada Martin", startup, List.of("roubaix"));
        founder.person().asksForACode();
        founder.person().signsIn();
        founder.starts(call).expecting(201);
        var draft = Map.of("answers", AnApplicant.answers(startup), "sites", List.of("roubaix"), "track", "incubator");
        founder.person()
                .puts("/api/applications/" + founder.application(), "1", draft)
                .expecting(200);
        founder.sendsTheDeck();
        founder.deckIsChecked();
        founder.submits();
        return founder;
    }

    @Test
    void an_application_is_found_by_name_and_read_with_its_deck() {
        var call = ACall.isOpened();
        var email = hasApplied(call, "Maison Tisse").person().email();
        try (var staff = new Visitor()) {
            at(staff, "locale=fr");
            clicks(staff, "nav a:has-text('Personnes')");
            field(staff, "text").fill(email);
            clicks(staff, "a.btn-primary");
            clicks(staff, "td a:has-text('Maison Tisse')");
            assertThat(staff.textOf(".nv h2")).isEqualTo("Candidature – Maison Tisse");
            assertThat(staff.textOf(".answers")).contains("Maison Tisse");
            staff.meetsNoBarrier("an application on the desk");
            at(staff, "locale=en&theme=dark");
            assertThat(staff.textOf(".nv h2")).isEqualTo("Calls");
            staff.meetsNoBarrier("calls on the desk, dark");
        }
    }

    @Test
    void a_change_is_first_a_dry_run_and_then_confirmed_in_words() {
        var call = ACall.isOpened();
        try (var staff = new Visitor()) {
            opensTheCall(staff, call);
            clicks(staff, ".steps a:has-text('Reporter la clôture')");
            field(staff, "closesAt").fill("demain");
            clicks(staff, "a.btn-primary");
            assertThat(staff.textOf(".wrong")).isNotBlank();
            assertThat(field(staff, "closesAt").inputValue()).isEqualTo("demain");
            staff.meetsNoBarrier("a refusal on the desk");
            field(staff, "closesAt").fill("16/02/2037 18:30");
            clicks(staff, "a.btn-primary");
            assertThat(staff.textOf(".dry")).contains("Rien n’est encore fait");
            staff.meetsNoBarrier("a dry run on the desk");
            var before = Staff.tries("show-call", Map.of("call", call)).text("closesAt");
            clicks(staff, "a.btn-primary");
            assertThat(staff.textOf(".done")).isEqualTo("C’est fait.");
            assertThat(Staff.tries("show-call", Map.of("call", call)).text("closesAt"))
                    .isNotEqualTo(before)
                    .startsWith("2037-02-16T18:30");
        }
    }

    @Test
    void a_person_sees_the_buttons_of_their_permission_set_and_a_forged_dashboard_is_refused_by_iam() {
        var call = ACall.isOpened();
        try (var staff = new Visitor()) {
            at(staff, "locale=fr&person=reader");
            clicks(staff, "tr:has-text('" + call + "') a");
            assertThat(staff.page().locator(".steps a").count()).isZero();
            clicks(staff, "a:has-text('Toutes les commandes')");
            assertThat(staff.page().locator(".nv li a").count())
                    .isEqualTo(PermissionSet.READER.commands().size());
            staff.page()
                    .route(
                            "**/dashboard",
                            route -> route.resume(
                                    new Route.ResumeOptions().setPostData("{\"person\": \"administrator\"}")));
            at(staff, "locale=fr&person=reader");
            clicks(staff, "tr:has-text('" + call + "') a");
            clicks(staff, ".steps a:has-text('Annoncer')");
            assertThat(staff.textOf(".error")).contains("not authorized", "lambda:InvokeFunction");
            assertThat(staff.textOf(".nv h2")).startsWith("L’appel");
        }
    }

    @Tag("slow")
    @Test
    void what_an_applicant_typed_stands_as_typed_and_does_nothing() {
        var call = ACall.isOpened();
        hasApplied(call, EVIL);
        try (var staff = new Visitor()) {
            opensTheCall(staff, call);
            clicks(staff, "nav a:has-text('Candidatures')");
            staff.page().onDialog(dialog -> {
                throw new AssertionError("a dialog: " + dialog.message());
            });
            assertThat(staff.textOf("tbody tr td a")).isEqualTo(EVIL);
            clicks(staff, "tbody tr td a");
            assertThat(staff.textOf(".nv h2")).isEqualTo("Candidature – " + EVIL);
            assertThat(staff.page()
                            .locator(".nv img, .nv cwdb-action, .nv script")
                            .count())
                    .isZero();
        }
    }

    @Test
    void decisions_are_chosen_in_rows_checked_staged_and_announced_after_a_letter_was_read() {
        var call = ACall.isOpened();
        hasApplied(call, "Maille Une");
        hasApplied(call, "Fil Deux");
        try (var staff = new Visitor()) {
            Staff.confirms(
                    "invite-committee",
                    Map.of(
                            "call",
                            call,
                            "members",
                            List.of(Map.of("name", "Lee", "email", "lee+" + call + "@example.org", "language", "fr"))));
            Staff.confirms("close-call", Map.of("call", call));
            opensTheCall(staff, call);
            clicks(staff, "nav a:has-text('Décider')");
            staff.page()
                    .locator("tr:has-text('Maille Une') input[value=ACCEPT]")
                    .check();
            staff.page().locator("td a:has-text('Maille Une')").click();
            assertThat(staff.textOf("dialog .answers")).contains("Maille Une");
            staff.page().locator("dialog button").click();
            staff.page()
                    .locator("p:has-text('les autres') input[value=DECLINE]")
                    .check();
            clicks(staff, "a.btn-primary");
            assertThat(staff.textOf("a.btn-primary")).isEqualTo("Préparer 2 décisions");
            clicks(staff, "a.btn-primary");
            clicks(staff, ".steps a:has-text('Annoncer')");
            assertThat(staff.textOf("a.btn-primary")).isEqualTo("Envoyer 2 réponses");
            clicks(staff, "tr:has-text('Maille Une') .btn");
            assertThat(staff.textOf(".facts")).contains("Maille Une");
            clicks(staff, "a.btn-primary");
            assertThat(staff.textOf(".done")).isEqualTo("C’est fait.");
            var report = Staff.tries("show-call", Map.of("call", call));
            assertThat(report.whole("offered", 0, 9)).isEqualTo(1);
            assertThat(report.whole("declined", 0, 9)).isEqualTo(1);
        }
    }

    @Test
    void every_command_is_listed_and_a_form_works_by_keyboard() {
        try (var staff = new Visitor()) {
            at(staff, "locale=fr");
            clicks(staff, "a:has-text('Toutes les commandes')");
            assertThat(staff.page().locator(".nv li a").count()).isGreaterThan(20);
            var link = staff.page().locator(".nv li a:has-text('Chercher')");
            link.focus();
            staff.keys("Enter");
            staff.page().waitForTimeout(100);
            isReady(staff);
            field(staff, "text").fill("personne-de-ce-nom");
            staff.page().locator("a.btn-primary").focus();
            staff.keys("Enter");
            staff.page().waitForTimeout(100);
            isReady(staff);
            assertThat(staff.textOf(".nv h2")).isEqualTo("Chercher");
        }
    }

    /** A person at the desk whose clicks and typed fields are counted. */
    private static final class Counted {
        private final Visitor staff;
        private int actions;

        Counted(Visitor staff) {
            this.staff = at(staff, "locale=fr");
        }

        Counted clicks(String selector) {
            actions++;
            DeskIT.clicks(staff, selector);
            return this;
        }

        Counted types(String name, String text) {
            actions++;
            field(staff, name).fill(text);
            return this;
        }

        Counted chooses(String selector) {
            actions++;
            staff.page().locator(selector).first().check();
            return this;
        }

        /** Confirms the dry run that is shown. */
        Counted confirms() {
            staff.sees(".dry");
            clicks("a.btn-primary");
            assertThat(staff.textOf(".done")).isEqualTo("C’est fait.");
            return this;
        }
    }

    @Tag("slow")
    @Test
    void somebody_is_found_in_two_actions_read_in_three_and_erased_in_four() {
        var call = ACall.isOpened();
        var email = hasApplied(call, "Laine Trois").person().email();
        try (var staff = new Visitor()) {
            var found = new Counted(staff).types("text", email).clicks("a.btn-primary");
            assertThat(staff.textOf("tbody tr")).contains("Laine Trois", "envoyée");
            assertThat(found.actions).isEqualTo(2);
            staff.meetsNoBarrier("what was found on the desk");
            found.clicks("td a:has-text('Laine Trois')");
            assertThat(staff.textOf(".answers")).contains("Laine Trois");
            assertThat(found.actions).isEqualTo(3);
            var erased = new Counted(staff)
                    .types("text", email)
                    .clicks("a.btn-primary")
                    .clicks("td a:has-text('Effacer une personne')")
                    .confirms();
            assertThat(erased.actions).isEqualTo(4);
            assertThat(Staff.tries("find", Map.of("text", email)).list("found", row -> row))
                    .isEmpty();
        }
    }

    @Tag("slow")
    @Test
    void an_address_is_corrected_in_six_actions() {
        var call = ACall.isOpened();
        var email = hasApplied(call, "Laine Quatre").person().email();
        try (var staff = new Visitor()) {
            var corrected = new Counted(staff)
                    .types("text", email)
                    .clicks("a.btn-primary")
                    .clicks("td a:has-text('Corriger une adresse')")
                    .types("to", "new-" + email)
                    .clicks("a.btn-primary")
                    .confirms();
            assertThat(corrected.actions).isEqualTo(6);
            assertThat(Staff.tries("find", Map.of("text", "new-" + email)).list("found", row -> row.text("startup")))
                    .containsExactly("Laine Quatre");
        }
    }

    @Tag("slow")
    @Test
    void a_staged_decision_is_taken_back_in_four_actions() {
        var call = ACall.isOpened();
        hasApplied(call, "Laine Cinq");
        try (var staff = new Visitor()) {
            Staff.confirms("close-call", Map.of("call", call));
            Staff.confirms("decide", Map.of("call", call, "rest", "DECLINE"));
            var taken = new Counted(staff)
                    .clicks("tr:has-text('" + call + "') a")
                    .clicks("nav a:has-text('Décider')")
                    .clicks("td a:has-text('Retirer des décisions préparées')")
                    .confirms();
            assertThat(taken.actions).isEqualTo(4);
            assertThat(Staff.tries("show-call", Map.of("call", call)).whole("staged", 0, 9))
                    .isZero();
        }
    }

    @Tag("slow")
    @Test
    void a_call_is_copied_in_four_actions_and_the_book_for_the_jury_comes_in_two() {
        var call = ACall.isOpened();
        try (var staff = new Visitor()) {
            var copied = new Counted(staff)
                    .clicks("tr:has-text('" + call + "') a")
                    .clicks(".steps a:has-text('Copier')")
                    .clicks("a.btn-primary")
                    .confirms();
            assertThat(copied.actions).isEqualTo(4);
            var book = new Counted(staff)
                    .clicks("tr:has-text('" + call + "') a")
                    .clicks(".steps a:has-text('Recueil pour le jury')");
            assertThat(staff.page().locator("a[href^=http]").count()).isEqualTo(1);
            assertThat(book.actions).isEqualTo(2);
        }
    }

    /** A call with one founder in its cohort and one committee member; returns the founder's address. */
    private static String hasACohort(String call) {
        Staff.confirms(
                "invite-committee",
                Map.of(
                        "call",
                        call,
                        "members",
                        List.of(Map.of(
                                "name", "Lee Roux", "email", "lee+" + call + "@example.org", "language", "fr"))));
        var founder = hasApplied(call, "Laine Six");
        Staff.confirms("assign-reviews", Map.of("call", call));
        Staff.confirms("close-call", Map.of("call", call));
        var id = founder.application();
        Staff.confirms(
                "decide", Map.of("call", call, "decisions", List.of(Map.of("application", id, "outcome", "ACCEPT"))));
        Staff.confirms("announce", Map.of("call", call));
        founder.does("offer/acceptance", Map.of()).expecting(200);
        return founder.person().email();
    }

    /** Looks at the screen in narrow widgets, too. */
    private static void isFine(Visitor staff, String screen) {
        for (int width : new int[] {320, 480, 1280}) {
            staff.page().setViewportSize(width, 900);
            assertThat(staff.page()
                            .evaluate("() => document.querySelector('.widget').scrollWidth"
                                    + " - document.querySelector('.widget').clientWidth"))
                    .as(screen + " at " + width)
                    .isEqualTo(0);
            staff.meetsNoBarrier(screen + " on the desk at " + width);
        }
    }

    @Test
    @Tag("slow")
    void every_screen_of_a_call_shows_what_it_is_for_and_fits_a_narrow_widget() {
        var call = ACall.isOpened();
        var email = hasACohort(call);
        try (var staff = new Visitor()) {
            at(staff, "locale=fr");
            isFine(staff, "calls");
            opensTheCall(staff, call);
            isFine(staff, "the call");
            clicks(staff, "nav a:has-text('Candidatures')");
            isFine(staff, "applications");
            clicks(staff, "nav a:has-text('Décider')");
            isFine(staff, "the ranking");
            clicks(staff, "nav a:has-text('Comité')");
            assertThat(staff.textOf("tbody tr")).contains("Lee Roux", "lee+" + call + "@example.org");
            isFine(staff, "the committee");
            clicks(staff, "td a:has-text('Lee Roux')");
            assertThat(staff.textOf(".nv h2")).isEqualTo("Membre du comité – Lee Roux");
            assertThat(staff.textOf("tbody")).contains("Laine Six");
            isFine(staff, "a member");
            clicks(staff, "nav a:has-text('Mails')");
            assertThat(staff.textOf("tbody")).contains(email, "accusé de réception", "réponse");
            isFine(staff, "mails");
            clicks(staff, "nav a:has-text('Promotion')");
            assertThat(staff.textOf("tbody tr")).contains("Laine Six", "Blanchemaille, Roubaix");
            isFine(staff, "the cohort");
            clicks(staff, "nav a:has-text('Personnes')");
            field(staff, "text").fill("Lee Roux");
            clicks(staff, "a.btn-primary");
            assertThat(staff.textOf("tbody")).contains("lee+" + call + "@example.org");
            isFine(staff, "people");
        }
    }

    @Tag("slow")
    @Test
    void a_call_is_previewed_before_it_is_published() {
        var call = ACall.isOpened();
        try (var staff = new Visitor()) {
            opensTheCall(staff, call);
            clicks(staff, ".steps a:has-text('Copier')");
            clicks(staff, "a.btn-primary");
            assertThat(staff.textOf(".dry")).contains("Rien n’est encore fait");
            var preview = staff.page()
                    .locator("tr:has-text('fr') a[href*='/previews/']")
                    .getAttribute("href");
            staff.page().navigate(preview);
            assertThat(staff.textOf(".notice")).contains("Cette version de l’appel n’est pas publiée");
            assertThat(staff.textOf("ol")).contains("En une phrase", "Selon la réponse à « Où en êtes-vous ? »");
            staff.meetsNoBarrier("the preview of a call");
        }
    }
}
