package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Staff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A committee member at work on a phone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitteeIT {
    private static final String CALL = ACall.isOpened();
    private static final String INES = AnApplicant.email().replace("ada", "ines");
    private static String token;

    @BeforeAll
    static void two_applications_are_assigned_to_a_member() {
        for (var startup : new String[] {"محمد & Fils !", "L'Éclair & Cie = \"bio\""}) {
            try (var founder = new Visitor()) {
                AnApplicant.hasASubmission(founder, CALL, startup);
            }
        }
        var ines = Map.of(
                "name", "Inès Morel",
                "email", INES,
                "language", "fr",
                "company", "La Redoute",
                "maxReads", 10);
        Staff.confirms("invite-committee", Map.of("call", CALL, "members", List.of(ines)));
        Staff.confirms("assign-reviews", Map.of("call", CALL));
        token = Inbox.newestToken(INES);
    }

    @Test
    void opening_a_link_changes_nothing_until_the_button_is_pressed() {
        try (var ines = phone()) {
            ines.opens("/committee.html#" + token).sees("#open-readings");
            ines.meetsNoBarrier("door");
            assertThat(ines.context().cookies()).isEmpty();
            ines.clicks("#open-readings").sees(".readings li");
            assertThat(ines.page().url()).isEqualTo(Visitor.SITE + "/committee.html");
            assertThat(ines.page().locator(".reading-name").allInnerTexts())
                    .contains("محمد & Fils !", "L'Éclair & Cie = \"bio\"");
            ines.meetsNoBarrier("readings");
        }
    }

    @Test
    void what_a_mail_program_glued_to_a_link_is_ignored_and_the_token_leaves_the_address_at_once() {
        try (var ines = phone()) {
            for (var tail : Visitor.TAILS) {
                ines.opens("/favicon.svg")
                        .opens("/committee.html#" + token + tail)
                        .sees("#open-readings");
                assertThat(ines.page().url()).as(tail).isEqualTo(Visitor.SITE + "/committee.html");
            }
            ines.page().reload();
            ines.sees("#open-readings");
            ines.clicks("[data-language=en]").sees("text=Open my readings");
            ines.clicks("#open-readings").sees(".readings li");
            ines.page().reload();
            ines.sees(".readings li");
        }
    }

    @Tag("slow")
    @Test
    void what_a_mail_program_glued_to_an_application_or_a_call_is_ignored() {
        try (var ines = phone()) {
            readsTheDossierOf(ines, "Fils");
            var dossier = ines.page().url();
            for (var tail : Visitor.TAILS) {
                ines.page().navigate(dossier + tail);
                assertThat(ines.textOf("#startup")).as(tail).isEqualTo("محمد & Fils !");
                ines.opens("/committee.html?call=" + CALL + tail).sees(".readings li");
            }
        }
    }

    @Test
    void a_document_that_is_gone_is_reported_in_words_and_the_dossier_stays() {
        try (var ines = phone()) {
            readsTheDossierOf(ines, "Fils");
            var gone = "{\"code\":\"DOCUMENT_GONE\",\"title\":\"Ce fichier n'est plus disponible.\",\"status\":410}";
            ines.page()
                    .route(
                            "**/documents/*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(410)
                                    .setContentType("application/problem+json")
                                    .setBody(gone)));
            ines.clicks("#documents button").sees("#documents .error:has-text('plus disponible')");
            assertThat(ines.page().url()).contains("/dossier.html?application=");
            ines.meetsNoBarrier("a document that is gone");
        }
    }

    @Tag("slow")
    @Test
    void a_link_whose_hash_sign_was_rewritten_is_still_one_click_from_the_readings() {
        for (var damaged :
                new String[] {"/committee.html#%23", "/committee.html?%23", "/committee/%23", "/404.html?%23"}) {
            try (var ines = phone()) {
                ines.opens(damaged + token).sees("#open-readings").click();
                ines.sees(".readings li");
                assertThat(ines.page().url()).isEqualTo(Visitor.SITE + "/committee.html");
            }
        }
    }

    @Test
    void a_link_that_lost_its_fragment_is_replaced_by_a_code_by_mail() {
        try (var ines = phone()) {
            ines.opens("/committee.html").sees(".sign-in");
            ines.meetsNoBarrier("no link").signsIn(INES).sees(".readings li");
        }
    }

    @Tag("slow")
    @Test
    void a_review_is_written_saved_and_finished() {
        try (var ines = phone()) {
            readsTheDossierOf(ines, "L'Éclair");
            ines.meetsNoBarrier("dossier").clicks("#tab-review").meetsNoBarrier("review");
            ines.chooses("scores.team.3").types("note", "Vue au salon.").waitsUntilSaved();
            ines.clicks("#done").sees("[id='scores.market-error']:has-text('Choisissez une note')");
            assertThat(ines.focus()).isEqualTo("scores.market.1");
            assertThat(ines.page().textContent("[id='scores.team-error']")).isEmpty();
            ines.meetsNoBarrier("a score is missing");
            ines.chooses("scores.market.2")
                    .types("comment", "Solide.")
                    .clicks("#done")
                    .sees("#finished");
            ines.meetsNoBarrier("review done");
            ines.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            ines.meetsNoBarrier("review done in dark");
            ines.page().reload();
            ines.clicks("#tab-review").sees("#finished");
            assertThat(ines.page().isChecked("[id='scores.team.3']")).isTrue();
            ines.clicks(".back a").sees(".readings .done");
            assertThat(ines.textOf("#progress-text-0")).isEqualTo("Lectures terminées : 1 sur 2");
        }
    }

    @Test
    void a_recusal_without_a_reason_is_refused_at_the_reasons() {
        try (var ines = phone()) {
            reviews(ines, "Fils");
            ines.clicks("#recusal button").sees("dialog");
            ines.clicks("dialog .danger").sees("[id='recusal-reason-error']:has-text('raison')");
            assertThat(ines.focus()).isEqualTo("reason-CONFLICT");
            var reasons = ines.page().locator("[id='recusal-reason']");
            assertThat(reasons.getAttribute("aria-describedby")).contains("recusal-reason-error");
            assertThat(reasons.getAttribute("aria-invalid")).isEqualTo("true");
            var error = ines.sees("[id='recusal-reason-error']").boundingBox();
            assertThat(ines.sees("[id='reason-CONFLICT']").boundingBox().y - error.y)
                    .isBetween(0.0, 90.0);
            ines.meetsNoBarrier("no reason chosen").chooses("reason-NO_TIME");
            assertThat(ines.page().locator("[id='recusal-reason-error']").textContent())
                    .isEmpty();
        }
    }

    @Test
    void the_mouse_wheel_over_a_score_scrolls_the_page_and_keeps_the_score() {
        try (var ines = phone()) {
            reviews(ines, "Fils");
            ines.chooses("scores.market.2");
            assertThat(ines.turnsTheWheelOver("[id='scores.market.2']")).isPositive();
            assertThat(ines.page().isChecked("[id='scores.market.2']")).isTrue();
        }
    }

    @Tag("slow")
    @Test
    void a_comment_typed_after_the_session_ended_is_saved_after_signing_in_again() {
        try (var ines = phone()) {
            reviews(ines, "Fils");
            ines.asks("DELETE", "/api/sessions", Map.of(), 0);
            // The refused save puts another button in the place of the one that saves.
            ines.types("comment", "Écrit pendant que la session finissait.").sees("[data-save=FAILED]");
            ines.clicks("#save-bar button.primary").sees("dialog .sign-in");
            ines.signsIn(INES).waitsUntilSaved();
            ines.page().reload();
            ines.clicks("#tab-review").sees("#scores fieldset");
            assertThat(ines.page().inputValue("#comment")).isEqualTo("Écrit pendant que la session finissait.");
        }
    }

    @Test
    void a_document_is_downloaded_under_its_own_name_and_the_dossier_stays_open() {
        try (var ines = phone()) {
            readsTheDossierOf(ines, "Fils");
            assertThat(ines.textOf("#documents .typed")).isEqualTo("Bilan + prévisions 100% #2.pdf");
            var file = ines.page().waitForDownload(() -> ines.clicks("#documents button"));
            assertThat(file.suggestedFilename()).isEqualTo("Bilan + prévisions 100% #2.pdf");
            assertThat(ines.page().url()).contains("/dossier.html?application=");
        }
    }

    private static void readsTheDossierOf(Visitor reader, String startup) {
        reader.opens("/committee.html#" + token).clicks("#open-readings");
        reader.clicks(".reading-name:has-text(\"" + startup + "\")").sees("#startup");
    }

    private static void reviews(Visitor reader, String startup) {
        readsTheDossierOf(reader, startup);
        reader.clicks("#tab-review").sees("#scores fieldset");
    }

    private static Visitor phone() {
        return new Visitor(options -> options.setViewportSize(320, 700).setHasTouch(true));
    }
}
