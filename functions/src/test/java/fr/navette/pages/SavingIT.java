package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import fr.navette.cloud.Pdf;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Typed text is never lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SavingIT {
    private static final String CALL = ACall.isOpened();
    private static final String PITCH = "answers.pitch";
    private static final String PITCH_FIELD = "[id='" + PITCH + "']";

    // The server accepts the first submission, but the page gets no answer.
    private static final String LOSES_THE_ANSWER = """
      () => {
        const real = fetch;
        window.fetch = async (path, options) => {
          const answer = await real(path, options);
          if (!path.includes("/submission?")) return answer;
          window.fetch = real;
          throw new TypeError("Failed to fetch");
        };
      }
      """;

    @Tag("slow")
    @Test
    void an_answer_changed_in_two_windows_is_left_to_the_applicant() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Deux fenêtres"));
            var older = ada.secondWindow();
            older.opens("/apply.html?call=" + CALL + "#project").sees("#project-title");
            ada.clicks("a[href='#project']")
                    .types(PITCH, "La version d’ailleurs")
                    .waitsUntilSaved();

            older.types(PITCH, "La version d’ici").types("answers.product", "Changé ici seulement");
            older.clicks("#save-bar button.quiet").sees("dialog");
            assertThat(older.page().locator("dialog .side .typed").allInnerTexts())
                    .containsExactly("La version d’ici", "La version d’ailleurs");
            older.meetsNoBarrier("two versions").clicks("dialog button.primary").waitsUntilSaved();
            assertThat(AnApplicant.stored(ada))
                    .containsEntry("pitch", "La version d’ici")
                    .containsEntry("product", "Changé ici seulement");
        }
    }

    @Tag("slow")
    @Test
    void an_answer_changed_only_in_another_window_is_taken_over_silently() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Deux champs"));
            var older = ada.secondWindow();
            older.opens("/apply.html?call=" + CALL + "#project").sees("#project-title");
            ada.clicks("a[href='#project']").types(PITCH, "Changé ailleurs").waitsUntilSaved();
            older.types("answers.product", "Changé ici").waitsUntilSaved();
            assertThat(older.page().inputValue(PITCH_FIELD)).isEqualTo("Changé ailleurs");
            assertThat(AnApplicant.stored(ada))
                    .containsEntry("pitch", "Changé ailleurs")
                    .containsEntry("product", "Changé ici");
        }
    }

    @Test
    void a_save_that_meets_no_capacity_is_repeated_by_the_page_itself() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Heure de pointe"));
            var overloaded = new AtomicInteger();
            ada.page().route("**/api/applications/*", route -> {
                if (!route.request().method().equals("PUT") || overloaded.incrementAndGet() > 2) route.resume();
                else
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(overloaded.get() == 1 ? 503 : 429)
                            .setHeaders(Map.of("Retry-After", "1", "Content-Type", "application/problem+json"))
                            .setBody("{\"code\":\"OVERLOADED\",\"title\":\"Réessayez.\"}"));
            });
            ada.clicks("a[href='#project']").types(PITCH, "Tapé à 23 h 50").waitsUntilSaved();
            assertThat(overloaded.get()).isGreaterThan(2);
            assertThat(AnApplicant.stored(ada)).containsEntry("pitch", "Tapé à 23 h 50");
        }
    }

    @Tag("slow")
    @Test
    void submitting_waits_for_a_running_save() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Pressée"));
            ada.page().route("**/api/applications/*", route -> {
                if (route.request().method().equals("PUT")) ada.page().waitForTimeout(600);
                route.resume();
            });
            ada.clicks("a[href='#project']").types(PITCH, "Premier jet");
            ada.sees("[data-save=SAVING]");
            ada.types(PITCH, "Second jet").clicks("#save-bar button.quiet").waitsUntilSaved();
            assertThat(ada.page().locator("dialog").count()).isZero();
            assertThat(AnApplicant.stored(ada)).containsEntry("pitch", "Second jet");
        }
    }

    @Test
    void text_typed_after_the_session_ended_is_saved_after_signing_in_again() {
        try (var ada = new Visitor()) {
            var email = AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Longue soirée"));
            ada.asks("DELETE", "/api/sessions", Map.of(), 0);
            ada.clicks("a[href='#project']").types("answers.product", "é".repeat(2000));
            // The refused save puts another button in the place of the one that saves.
            ada.sees("[data-save=FAILED]");
            ada.clicks("#save-bar button.primary").sees("dialog .sign-in");
            ada.meetsNoBarrier("signing in again").signsIn(email).waitsUntilSaved();
            assertThat(AnApplicant.stored(ada)).containsEntry("product", "é".repeat(2000));
        }
    }

    @Test
    void text_that_could_not_be_saved_is_there_when_the_page_is_reopened() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Dans le train"));
            ada.page().route("**/api/applications/**", Route::abort);
            ada.clicks("a[href='#project']").types(PITCH, "Écrit dans un tunnel");
            ada.sees("[data-save=FAILED]");
            assertThat(ada.textOf(".save-text")).startsWith("Pas de connexion");
            var later = ada.secondWindow();
            later.opens("/apply.html?call=" + CALL + "#project").sees("#restored");
            assertThat(later.page().inputValue(PITCH_FIELD)).isEqualTo("Écrit dans un tunnel");
            later.waitsUntilSaved();
            assertThat(AnApplicant.stored(later)).containsEntry("pitch", "Écrit dans un tunnel");
        }
    }

    // The same person, offline on a phone and later on a laptop.
    @Tag("slow")
    @Test
    void kept_text_never_overwrites_a_newer_save_from_another_device() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Deux appareils"));
            ada.context().setOffline(true);
            ada.clicks("a[href='#project']").types(PITCH, "Trois mots dans le train");
            ada.sees("[data-save=FAILED]");
            var later = ada.secondWindow();
            ada.page().close();
            later.context().setOffline(false);
            later.opens("/404.html");
            AnApplicant.saves(later, "pitch", "Deux pages le soir");

            later.opens("/apply.html?call=" + CALL + "#project").sees("[data-save=CLASH]");
            assertThat(later.textOf(".save-text")).startsWith("Une autre fenêtre");
            assertThat(later.page().inputValue(PITCH_FIELD)).isEqualTo("Trois mots dans le train");
            later.types("answers.product", "Des nappes").sees("[data-save=UNSAVED]");
            later.sees("[data-save=CLASH]");
            assertThat(AnApplicant.stored(later))
                    .containsEntry("pitch", "Deux pages le soir")
                    .containsEntry("product", "Des nappes");

            later.clicks("#save-bar button.quiet").sees("dialog");
            later.keys("Escape").sees("[data-save=CLASH]");
            later.page().reload();
            later.sees("[data-save=CLASH]");
            later.clicks("#save-bar button.quiet").sees("dialog");
            assertThat(later.page().locator("dialog .side .typed").allInnerTexts())
                    .containsExactly("Trois mots dans le train", "Deux pages le soir");
            assertThat(AnApplicant.stored(later)).containsEntry("pitch", "Deux pages le soir");
            later.clicks("dialog button.primary").waitsUntilSaved();
            assertThat(AnApplicant.stored(later))
                    .containsEntry("pitch", "Trois mots dans le train")
                    .containsEntry("product", "Des nappes");
            later.page().reload();
            later.sees("#project-title");
            assertThat(later.page().locator("#restored").isVisible()).isFalse();
        }
    }

    @Tag("slow")
    @Test
    void an_applicant_who_is_typing_stays_in_place_when_another_version_arrives() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Au milieu"));
            AnApplicant.saves(ada, "pitch", "D'un autre appareil");
            ada.clicks("a[href='#project']").types(PITCH, "Un lin");
            ada.keys("ArrowLeft", "ArrowLeft").sees("[data-save=CLASH]");
            ada.writes("ou");
            assertThat(ada.page().inputValue(PITCH_FIELD)).isEqualTo("Un louin");
        }
    }

    @Test
    void after_signing_out_the_back_button_shows_nothing_personal() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Poste partagé"));
            ada.clicks("a[href='#project']").clicks("#who button");
            ada.page().waitForURL("**/index.html*");
            ada.page().goBack();
            ada.sees(".sign-in");
            assertThat(ada.page().locator("body").innerText()).doesNotContain("ada+");
            assertThat(ada.page().evaluate("() => Object.keys(localStorage).filter(k => k.includes('unsaved')).length"))
                    .isEqualTo(0);
        }
    }

    @Tag("slow")
    @Test
    void a_resubmission_gets_a_new_receipt_and_the_back_button_shows_it() {
        try (var ada = new Visitor()) {
            var answers = AnApplicant.answers("Corrigée");
            AnApplicant.hasADraft(ada, CALL, answers);
            ada.clicks("a[href='#documents']");
            ada.page()
                    .setInputFiles(
                            "[id='documents.deck']",
                            new com.microsoft.playwright.options.FilePayload(
                                    "deck.pdf", "application/pdf", Pdf.saying("Un métier, une navette, un fil.")));
            ada.sees(".file-state");
            ada.clicks("a[href='#check']").clicks("#send").sees(".receipt");
            var first = ada.textOf(".receipt code");
            ada.page().goBack();
            ada.page().waitForTimeout(300);
            assertThat(ada.textOf(".receipt code")).isEqualTo(first);

            ada.clicks("#change").sees("#already-received");
            ada.clicks("a[href='#project']")
                    .types(PITCH, "Corrigé avant la clôture")
                    .waitsUntilSaved();
            assertThat(AnApplicant.mine(ada)).containsEntry("changed", true);
            assertThat(AnApplicant.submitted(ada)).containsEntry("pitch", answers.get("pitch"));
            ada.secondWindow().opens("/status.html").sees(".notice:has-text('changé quelque chose')");
            ada.clicks("a[href='#check']").clicks("#send").sees(".receipt");
            assertThat(ada.textOf(".receipt code")).isNotEqualTo(first);
            assertThat(AnApplicant.mine(ada)).containsEntry("changed", false);
            assertThat(AnApplicant.submitted(ada)).containsEntry("pitch", "Corrigé avant la clôture");
            assertThat(AnApplicant.mine(ada).get("history").toString()).contains("RESUBMITTED");
        }
    }

    @Tag("slow")
    @Test
    void when_the_answer_is_lost_the_page_says_so_and_asks_again() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Reçue sans le savoir"));
            AnApplicant.sendsADeck(ada);
            ada.page().evaluate(LOSES_THE_ANSWER);
            ada.page().route("**/api/applications/*", Route::abort); // reading fails too
            ada.clicks("a[href='#check']").clicks("#send");
            assertThat(ada.textOf("#errors")).contains("Nous ne savons pas encore", "Gardez cette page");
            assertThat(AnApplicant.mine(ada)).containsEntry("status", "SUBMITTED");
            ada.sees("#received-title");
            var receipt = (Map<?, ?>) AnApplicant.mine(ada).get("receipt");
            assertThat(ada.textOf("#receipt .number")).isEqualTo(receipt.get("number"));
            assertThat(AnApplicant.mine(ada).get("history").toString()).doesNotContain("RESUBMITTED");
        }
    }

    @Test
    void an_application_refused_at_once_is_reported_as_not_sent() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Deux fois refusée"));
            ada.clicks("a[href='#check']");
            ada.page().route("**/submission*", route -> route.fulfill(new FulfillOptions().setStatus(429)));
            ada.clicks("#send");
            assertThat(ada.textOf("#errors h2")).isEqualTo("Votre candidature n’est pas partie");
        }
    }

    @Tag("slow")
    @Test
    void a_change_after_a_submission_in_another_window_counts_only_once_resubmitted() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Envoyée ailleurs"));
            AnApplicant.sendsADeck(ada);
            var older = ada.secondWindow();
            older.opens("/apply.html?call=" + CALL + "#check");
            assertThat(older.textOf("#send")).isEqualTo("Envoyer ma candidature");
            AnApplicant.submits(ada);
            older.clicks("a[href='#project']").types(PITCH, "Changé après coup").waitsUntilSaved();
            assertThat(older.textOf(".save-text")).contains("ne compte qu’une fois envoyé de nouveau");
            older.sees("#already-received:visible");
            older.meetsNoBarrier("sent in another window").clicks("a[href='#check']");
            assertThat(older.textOf("#send")).isEqualTo("Envoyer mes changements");
            older.clicks("#send").sees(".receipt");
            assertThat(AnApplicant.submitted(ada)).containsEntry("pitch", "Changé après coup");
        }
    }
}
