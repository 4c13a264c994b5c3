package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Problems with answers appear while the applicant is writing, by the server's rules. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersIT {
    private static final String CALL = ACall.isOpened();
    private static final int SLOW_PRESS_MS = 600;
    private static final String ERROR = "[id='answers.siren-error']";

    @Tag("slow")
    @Test
    void a_wrong_number_is_reported_from_leaving_its_field_until_it_is_corrected() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Un chiffre de travers"));
            ada.types("answers.siren", "732 829 321").keys("Tab");
            assertThat(ada.textOf(ERROR + ":not(:empty)")).contains("SIREN");
            ada.meetsNoBarrier("an answer that is wrong").clicks("a[href='#check']");
            ada.clicks("#check-answers .to-do a:has-text('SIREN')");
            assertThat(ada.focus()).isEqualTo("answers.siren");
            ada.types("answers.siren", "732 829 320").keys("Tab").waitsUntilSaved();
            ada.page()
                    .locator(ERROR + ":not(:empty)")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            ada.clicks("a[href='#check']").sees("#check-title");
            assertThat(ada.page()
                            .locator("#check-answers .to-do a:has-text('SIREN')")
                            .count())
                    .isZero();
        }
    }

    @Test
    void a_wrong_answer_is_still_reported_after_a_first_attempt_to_submit() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Deux fois de travers"));
            ada.types("answers.siren", "732 829 321").keys("Tab").sees(ERROR + ":not(:empty)");
            ada.clicks("a[href='#check']").clicks("#send").sees("#errors h2");
            ada.clicks("a[href='#startup']")
                    .types("answers.siren", "732 829 322")
                    .keys("Tab");
            ada.sees("[data-save=SAVED]");
            assertThat(ada.textOf(ERROR + ":not(:empty)")).contains("SIREN");
        }
    }

    @Tag("slow")
    @Test
    void a_number_with_one_group_is_asked_about_and_one_click_corrects_it() {
        try (var ada = new Visitor(options -> options.setLocale("en-GB"))) {
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X", "stage", "revenue"));
            ada.opens("/apply.html?lang=en&call=" + CALL + "#project").types("answers.revenue", "186,500");
            ada.clicks("#project-title").sees(".meant button");
            assertThat(ada.textOf(".meant button")).isEqualTo("€186,500?");
            ada.meetsNoBarrier("a number to choose").clicks(".meant button");
            assertThat(ada.page().inputValue("[id='answers.revenue']")).isEqualTo("186500");
            assertThat(ada.focus()).isEqualTo("answers.revenue");
            assertThat(ada.page().locator("[id='answers.revenue-error']").innerText())
                    .isEmpty();
            ada.waitsUntilSaved();
            assertThat(AnApplicant.stored(ada)).containsEntry("revenue", 186500);
            ada.clicks("#project-title");
            assertThat(ada.page().locator(".meant button").count()).isZero();
        }
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X", "stage", "revenue"));
            ada.clicks("a[href='#project']")
                    .types("answers.customers", "48.000")
                    .keys("Tab");
            assertThat(ada.textOf(".meant button")).isEqualTo("48 000 ?");
            ada.clicks(".meant button").waitsUntilSaved();
            assertThat(AnApplicant.stored(ada)).containsEntry("customers", 48000);
        }
    }

    @Tag("slow")
    @Test
    void a_telephone_number_is_shown_as_people_write_it() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X"));
            for (var number : List.of("0612345678", "+33 6 12 34 56 78")) {
                ada.types("answers.phone", number).keys("Tab").waitsUntilSaved();
                assertThat(shown(ada)).isEqualTo("06 12 34 56 78");
                assertThat(AnApplicant.stored(ada)).containsEntry("phone", "+33612345678");
            }
            assertThat(phoneOnCheck(ada, "fr")).isEqualTo("06 12 34 56 78");
            assertThat(phoneOnCheck(ada, "en")).isEqualTo("+33 6 12 34 56 78");
            AnApplicant.saves(ada, "phone", "+44 20 79460018");
            assertThat(phoneOnCheck(ada, "fr")).isEqualTo("+44 20 7946 0018");
            AnApplicant.saves(ada, "phone", "+32470123456");
            assertThat(phoneOnCheck(ada, "en")).isEqualTo("+32 470 123 456");
            assertThat(AnApplicant.stored(ada)).containsEntry("phone", "+32470123456");
        }
    }

    private static String shown(Visitor visitor) {
        return visitor.page().inputValue("[id='answers.phone']").replace('\u00A0', ' ');
    }

    private static String phoneOnCheck(Visitor visitor, String language) {
        // Another page in between: the same address with another fragment would not load again.
        visitor.opens("/favicon.svg").opens("/apply.html?call=" + CALL + "&lang=" + language + "#check");
        return visitor.textOf("#check-answers div:has(> dt:text-matches('^(Téléphone|Phone)')) dd");
    }

    @Tag("slow")
    @Test
    void an_application_that_is_too_large_is_refused_at_its_longest_answer() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X"));
            var error = "[id='answers.product-error']";
            ada.clicks("a[href='#project']").types("answers.product", "a".repeat(190_000));
            ada.clicks("#project-title").sees(error + ":has-text('180')");
            assertThat(ada.textOf(error))
                    .startsWith("« \u2068Que vendez-vous ?")
                    .contains("180 ko");
            assertThat(ada.page().getAttribute("[id='answers.product']", "aria-invalid"))
                    .isEqualTo("true");
            assertThat(ada.textOf(".save-text")).contains("180 ko");
            ada.meetsNoBarrier("too large");
            ada.clicks("a[href='#check']").clicks("#send").sees("#errors a:has-text('180')");
            ada.clicks("#errors a");
            assertThat(ada.focus()).isEqualTo("answers.product");
            ada.types("answers.product", "Des draps.").keys("Tab").waitsUntilSaved();
            assertThat(ada.page().locator(error).textContent()).isEmpty();
        }
    }

    @Test
    void a_problem_with_a_founder_is_shown_at_its_field_and_stays_there() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Une adresse à moitié"));
            ada.clicks("a[href='#project']");
            var person = ada.page().locator(".founder").first();
            person.locator("input").nth(3).fill("50,5");
            person.locator("input").nth(2).fill("ada@");
            ada.clicks("#project-title").sees(".founder .error:not(:empty)");
            ada.types("answers.pitch", "Autre chose").keys("Tab").waitsUntilSaved();
            assertThat(ada.textOf(".founder .error:not(:empty)")).contains("personne 1");
            assertThat(person.locator("input").nth(3).inputValue()).isEqualTo("50,5");
            ada.clicks("a[href='#check']").clicks("#check-answers .to-do a:has-text('personne 1')");
            assertThat(ada.focus()).endsWith(".email");
        }
    }

    @Test
    void a_click_is_not_lost_when_a_message_appears_meanwhile() {
        try (var ada = new Visitor(options -> options.setViewportSize(390, 740))) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Un clic lent"));
            ada.types("answers.siren", "732 829 321");
            var next = ada.page().locator("#startup-title ~ .steps a.primary");
            next.scrollIntoViewIfNeeded();
            next.hover();
            ada.page().mouse().down();
            ada.page().waitForTimeout(SLOW_PRESS_MS);
            ada.page().mouse().up();
            ada.sees("#project-title");
            assertThat(ada.page().locator(ERROR).textContent()).contains("SIREN");
        }
    }

    @Test
    void a_reopened_page_still_reports_the_problem() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Le lendemain"));
            AnApplicant.saves(ada, "siren", "732829321");
            ada.page().reload();
            assertThat(ada.textOf(ERROR + ":not(:empty)")).contains("SIREN");
        }
    }

    @Tag("slow")
    @Test
    void an_applicant_who_is_typing_is_not_interrupted() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("À mi-chemin"));
            ada.types("answers.siren", "732 829").waitsUntilSaved();
            assertThat(ada.page().locator(ERROR).innerText()).isEmpty();
        }
    }
}
