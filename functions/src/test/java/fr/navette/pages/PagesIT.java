package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules for every page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesIT {
    private static final List<String> PAGES =
            List.of("index", "apply", "status", "committee", "dossier", "404", "privacy", "accessibility", "receipt");
    private static final String TEXTS =
            "() => [...document.querySelectorAll('[data-text]')].map(e => [e.dataset.text, e.textContent])";
    private static final String CALL = ACall.isOpened();

    @Test
    void every_page_is_accessible_on_a_small_dark_screen() {
        try (var reader =
                new Visitor(options -> options.setViewportSize(320, 640).setColorScheme(ColorScheme.DARK))) {
            for (var name : PAGES) settled(reader, "/" + name + ".html").meetsNoBarrier(name);
        }
    }

    @Tag("slow")
    @Test
    void every_page_is_accessible_in_english_on_a_tablet() {
        try (var reader = new Visitor(options -> options.setViewportSize(768, 1024))) {
            for (var name : PAGES) {
                settled(reader, "/" + name + ".html?lang=en").meetsNoBarrier(name + " in English");
                assertThat(reader.page().getAttribute("html", "lang")).isEqualTo("en");
            }
        }
    }

    @Test
    void a_url_without_its_extension_is_found_and_an_unknown_one_gets_an_error_page() {
        try (var reader = new Visitor()) {
            for (var nowhere : List.of("/nowhere", "/nowhere.html", "/not/here", "/wp-login.php"))
                assertThat(reader.opens(nowhere).textOf("h1")).isEqualTo("Le fil est rompu");
            reader.opens("/apply?call=" + CALL + "&lang=en").sees("h1:has-text('A trial call')");
        }
    }

    @Tag("slow")
    @Test
    void what_a_mail_program_glued_to_an_address_is_ignored() {
        try (var reader = new Visitor()) {
            for (var tail : Visitor.TAILS) {
                reader.opens("/apply.html?call=" + CALL + tail).sees("h1:has-text('Appel d’essai')");
                reader.opens("/apply.html?call=" + CALL + "&lang=en" + tail).sees("h1:has-text('A trial call')");
                reader.opens("/apply.html?lang=fr");
                assertThat(reader.opens("/status.html" + tail).page().url())
                        .as(tail)
                        .isEqualTo(Visitor.SITE + "/status.html");
                reader.opens("/calls/" + CALL + ".fr.html" + tail).sees("h1:has-text('Appel d’essai')");
            }
        }
    }

    @Test
    void a_preview_of_the_first_page_finds_its_picture() {
        try (var reader = new Visitor()) {
            var picture = reader.opens("/index.html").page().locator("meta[property='og:image']");
            assertThat(picture.getAttribute("content")).isEqualTo(Visitor.SITE + "/preview.png");
        }
    }

    /** A window of 1280 by 1024 pixels, enlarged two and four times. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"640, 512, NONE", "320, 256, ACTIVE"})
    void the_form_can_be_used_enlarged_and_with_forced_colours(int width, int height, ForcedColors colours) {
        try (var ada =
                new Visitor(options -> options.setViewportSize(width, height).setForcedColors(colours))) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("En grand"));
            for (var step : List.of("startup", "project", "place", "documents", "check")) {
                ada.opens("/apply.html?call=" + CALL + "#" + step).sees("#" + step + "-title");
                ada.meetsNoBarrier(step);
            }
            ada.tabsTo("send");
            assertThat(ada.page().evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            assertThat(ada.page().evaluate(Visitor.FOCUS_IS_SEEN)).isEqualTo(true);
        }
    }

    @Tag("slow")
    @Test
    void the_bar_about_failed_saving_never_covers_the_focus() {
        try (var ada = new Visitor(options -> options.setViewportSize(320, 568))) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Sous la barre"));
            ada.page().route("**/api/applications/**", com.microsoft.playwright.Route::abort);
            ada.clicks("a[href='#project']").types("answers.pitch", "Sans réseau");
            ada.sees("[data-save=FAILED]");
            ada.clicks("#project-title").seesTheFocusAtEach("Tab");
        }
    }

    @Tag("slow")
    @Test
    void a_text_without_spaces_does_not_widen_the_page() {
        var endless = "x".repeat(150);
        try (var ada = new Visitor(options -> options.setViewportSize(320, 640))) {
            var answers = new HashMap<>(AnApplicant.answers(endless));
            answers.put("product", endless);
            AnApplicant.hasADraft(ada, CALL, answers);
            for (var step : List.of("startup", "project", "check")) {
                ada.opens("/apply.html?call=" + CALL + "#" + step).sees("#" + step + "-title");
                ada.meetsNoBarrier(step);
            }
            ada.clicks("a[href='#documents']").page().setInputFiles("[id='documents.deck']", unfit(endless));
            ada.sees(".sending .error:not(:empty)");
            ada.meetsNoBarrier("a refused file");
            ada.opens("/status.html").sees(".application");
            ada.meetsNoBarrier("status");
        }
    }

    private static FilePayload unfit(String name) {
        return new FilePayload(name + ".gif", "image/gif", new byte[] {1});
    }

    @Test
    void a_screen_reader_follows_the_order_of_the_page() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("À l’oreille"));
            assertThat(ada.page().locator("body").ariaSnapshot())
                    .containsSubsequence(
                            "link \"Aller au contenu\"",
                            "banner",
                            "navigation \"Principale\"",
                            "link \"English\"",
                            "main",
                            "heading \"Appel d’essai\" [level=1]",
                            "navigation \"Étapes de la candidature\"",
                            "heading \"La start-up\" [level=2]",
                            "textbox \"Le nom de votre start-up\"",
                            "textbox \"Votre nom\"",
                            "link \"Continuer\"",
                            "button \"Enregistrer\"",
                            "contentinfo",
                            "link \"Accessibilité\"");
        }
    }

    @Test
    void in_english_every_text_of_a_page_is_english() throws IOException {
        var file = Files.readString(Path.of("..", "site", "lang", "en.json"));
        var english = JsonParser.parseString(file).getAsJsonObject();
        try (var reader = new Visitor()) {
            for (var name : PAGES) {
                var page = settled(reader, "/" + name + ".html?lang=en").page();
                assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
                @SuppressWarnings("unchecked")
                var shown = (List<List<String>>) page.evaluate(TEXTS);
                assertThat(shown)
                        .as(name)
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text)
                                .endsWith(english.get(text.getFirst()).getAsString()));
            }
        }
    }

    @Test
    void the_language_is_remembered() {
        try (var reader = new Visitor()) {
            settled(reader, "/index.html").clicks("text=English");
            reader.sees("h2:has-text('The calls')");
            settled(reader, "/status.html");
            assertThat(reader.textOf("h1")).isEqualTo("My application");
        }
    }

    @Test
    void a_closing_time_is_shown_in_the_calls_zone_and_in_the_readers_zone() {
        try (var far = new Visitor(options -> options.setTimezoneId("America/Martinique"))) {
            settled(far, "/apply.html?call=" + CALL);
            assertThat(far.textOf("#call-state"))
                    .contains("jeudi 15 janvier 2037 à 17:00, heure de Paris (12:00 chez vous)");
        }
    }

    // PageFilesTest checks that each page has the region from its first byte.
    @Test
    void later_messages_appear_in_a_live_region_that_existed_before() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Sans réseau"));
            ada.page().evaluate("() => (document.getElementById('announcer').dataset.before = 'yes')");
            ada.page().route("**/api/applications/**", com.microsoft.playwright.Route::abort);
            ada.clicks("a[href='#project']").types("answers.pitch", "Écrit dans un tunnel");
            ada.sees("[data-before]:has-text('Pas de connexion')");
        }
    }

    @Test
    void the_first_page_shows_the_call_its_sites_and_its_tracks() {
        try (var founder = new Visitor()) {
            settled(founder, "/index.html");
            var card = founder.page()
                    .locator(".call")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Appel d’essai"))
                    .first();
            card.locator("h4").first().waitFor();
            assertThat(card.innerText()).contains("Ouvert", "Blanchemaille, Roubaix · 38\u00A0places", "Accélérateur");
        }
    }

    /** Opens a page and waits for its texts and its data. */
    private static Visitor settled(Visitor visitor, String path) {
        visitor.opens(path);
        visitor.page().waitForFunction("""
                () => {
                  const shown = document.documentElement.lang;
                  const asked = new URLSearchParams(location.search).get("lang") ?? shown;
                  return shown === asked && !document.querySelector(".loading:not([hidden])");
                }
                """);
        return visitor;
    }
}
