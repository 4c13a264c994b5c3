package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import fr.navette.cloud.Cloud;
import fr.navette.cloud.Staff;
import fr.navette.functions.staff.PermissionSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
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

    @Test
    void an_application_is_found_by_name_and_read_with_its_deck() {
        var call = ACall.isOpened();
        try (var ada = new Visitor();
                var staff = new Visitor()) {
            var email = AnApplicant.hasASubmission(ada, call, "Maison Tisse");
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

    @Test
    void what_an_applicant_typed_stands_as_typed_and_does_nothing() {
        var call = ACall.isOpened();
        try (var eve = new Visitor();
                var staff = new Visitor()) {
            AnApplicant.hasASubmission(eve, call, EVIL);
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
        try (var ada = new Visitor();
                var bob = new Visitor();
                var staff = new Visitor()) {
            AnApplicant.hasASubmission(ada, call, "Maille Une");
            AnApplicant.hasASubmission(bob, call, "Fil Deux");
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
}
