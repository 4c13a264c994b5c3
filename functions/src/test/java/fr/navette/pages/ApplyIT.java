package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Pdf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way of an applicant through the form. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplyIT {
    private static final String CALL = ACall.isOpened();

    @Test
    void after_the_code_the_form_opens() {
        try (var ada = new Visitor()) {
            ada.opens("/apply.html?call=" + CALL).signsIn("o'brien+" + AnApplicant.email());
            assertThat(ada.textOf("#startup-title")).isEqualTo("La start-up");
            assertThat(ada.textOf(".who-name")).startsWith("o'brien+ada+");
        }
    }

    @Test
    void a_wrong_code_is_reported_and_a_new_one_is_one_click_away() {
        try (var ada = new Visitor()) {
            var email = AnApplicant.email();
            ada.opens("/apply.html?call=" + CALL);
            ada.sees(".sign-in input[type=email]").fill(email);
            ada.keys("Enter");
            ada.sees("input.code").fill("ZZZZZZZZ");
            ada.keys("Enter");
            ada.page().waitForFunction("() => document.querySelector('.sign-in .error').textContent !== ''");
            ada.meetsNoBarrier("wrong code");
            ada.clicks("text=Envoyer un nouveau code");
            Inbox.newestCode(email);
            ada.sees("input.code").fill(" " + Inbox.newestCode(email).toLowerCase() + " ");
            ada.keys("Enter");
            ada.sees("#startup-title");
        }
    }

    @Test
    void an_application_goes_from_code_to_receipt_by_keyboard_alone() {
        try (var ada = new Visitor(options -> options.setViewportSize(360, 740))) {
            ada.page().onFileChooser(chooser -> chooser.setFiles(deck("application/pdf")));
            ada.opens("/apply.html?call=" + CALL);
            ada.sees(".sign-in input");
            ada.meetsNoBarrier("address").tabsTo("sign-in-1-email");
            var email = AnApplicant.email();
            ada.writes(email).keys("Enter");
            ada.sees("input.code");
            ada.meetsNoBarrier("code").writes(Inbox.newestCode(email)).keys("Enter");

            ada.sees("#startup-title");
            ada.meetsNoBarrier("start-up");
            ada.tabsTo("answers.startup")
                    .writes("Maison Tisse")
                    .tabsTo("answers.contact")
                    .writes("Ada Martin");
            ada.tabsTo("answers.siren")
                    .writes("732 829 320 00074")
                    .tabsTo("answers.phone")
                    .writes("03 53 01 12 34");
            nextStep(ada, "#project-title");
            ada.meetsNoBarrier("project");
            ada.tabsTo("answers.pitch")
                    .writes("Du linge tissé à Roubaix")
                    .tabsTo("answers.product")
                    .writes("Des draps.");
            ada.tabsTo("answers.stage.idea")
                    .keys("ArrowDown")
                    .tabsTo("answers.revenue")
                    .writes("12 000,50");
            ada.tabsTo("answers.channels.own").keys("Space");
            while (!ada.focus().endsWith(".name")) ada.keys("Tab");
            ada.writes("Ada Martin").keys("Tab").writes("CEO").keys("Tab").writes("ada@example.org");
            nextStep(ada, "#place-title");
            ada.meetsNoBarrier("place");
            ada.tabsTo("track.incubator").keys("Space");
            ada.tabsTo("Ajouter").keys("Enter").tabsTo("Ajouter").keys("Enter");
            assertThat(ada.focus()).isEqualTo("↑");
            ada.keys("Enter");
            assertThat(ada.page().locator(".ranked .site-name").allInnerTexts())
                    .containsExactly("EuraTechnologies, Lille", "Blanchemaille, Roubaix");
            ada.meetsNoBarrier("sites");
            nextStep(ada, "#documents-title");
            ada.tabsTo("documents.deck");
            ada.keys("Space");
            ada.sees(".file-state.checked");
            ada.meetsNoBarrier("documents");
            nextStep(ada, "#check-title");
            assertThat(ada.textOf("#check-answers")).contains("732 829 320", "12 000,50 €", "deck.PDF");
            ada.meetsNoBarrier("check");
            ada.tabsTo("answers.consent").keys("Space").tabsTo("send").keys("Enter");

            ada.sees(".receipt");
            ada.meetsNoBarrier("receipt");
            assertThat(ada.focus()).isEqualTo("received-title");
            var mine = AnApplicant.mine(ada);
            assertThat(mine.get("status")).isEqualTo("SUBMITTED");
            assertThat(AnApplicant.stored(ada))
                    .containsEntry("siren", "732829320")
                    .containsEntry("phone", "+33353011234")
                    .containsEntry("revenue", 12000.5);
            assertThat(mine.get("sites")).isEqualTo(List.of("lille", "roubaix"));
            assertThat(ada.textOf(".receipt .number")).isEqualTo(((Map<?, ?>) mine.get("receipt")).get("number"));
        }
    }

    @Tag("slow")
    @Test
    void each_empty_answer_has_its_own_message_linked_to_its_field() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, Map.of("stage", "revenue"));
            ada.clicks("a[href='#check']").clicks("#send").sees("#errors h2");
            assertThat(ada.focus()).isEqualTo("errors");
            var sentences = ada.page().locator("#errors li").allInnerTexts();
            assertThat(sentences).hasSize(8).doesNotHaveDuplicates();
            ada.meetsNoBarrier("errors");
            ada.clicks("#errors a:has-text('Chiffre')");
            assertThat(ada.focus()).isEqualTo("answers.revenue");
            var described = ada.sees("[id='answers.revenue']")
                    .getAttribute("aria-describedby")
                    .split(" ");
            assertThat(ada.textOf("[id='" + described[1] + "']")).contains("Chiffre");
        }
    }

    @Tag("slow")
    @Test
    void the_state_company_directory_is_asked_only_on_a_click_and_given_up_after_three_failures() {
        try (var ada = new Visitor()) {
            var asked = new ArrayList<String>();
            var directory = "https://recherche-entreprises.api.gouv.fr/**";
            var found = """
          {"results":[{"siren":"732829320","nom_complet":"MAISON <b>TISSE</b>","siege":{"libelle_commune":"ROUBAIX"}}]}
          """;
            ada.page().route(directory, route -> {
                asked.add(route.request().url());
                if (asked.size() > 1) route.abort();
                else
                    route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setHeaders(Map.of("access-control-allow-origin", "*"))
                            .setBody(found));
            });
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X"));
            var button = ada.page().locator("text=Voir à quelle entreprise");
            ada.types("answers.siren", "732 829 32");
            assertThat(button.isVisible()).isFalse();
            ada.types("answers.siren", "732 829 320 00074").waitsUntilSaved();
            assertThat(asked).isEmpty();
            button.click();
            ada.sees("text=MAISON <b>TISSE</b>, ROUBAIX");
            assertThat(asked)
                    .containsExactly("https://recherche-entreprises.api.gouv.fr/search?q=732829320&page=1&per_page=1");
            ada.meetsNoBarrier("a company was found");
            for (int failure = 0; failure < 3; failure++) {
                button.click();
                ada.sees("text=Continuez sans");
                ada.page().waitForFunction("() => !document.querySelector('[aria-busy]')");
            }
            assertThat(button.isVisible()).isFalse();
            ada.clicks("a[href='#check']").sees("#check-title");
        }
    }

    @Test
    void each_founder_has_their_own_errors() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Deux fondateurs"));
            ada.clicks("a[href='#project']").clicks(".founders + button");
            ada.page().locator(".founder").nth(1).locator("input").nth(2).fill("karim");
            ada.clicks("a[href='#check']").clicks("#send").sees("#errors h2");
            var link = ada.page().locator("#errors a:has-text('E\u2011mail')");
            assertThat(link.innerText()).contains("personne 2");
            link.click();
            assertThat(ada.focus()).endsWith(".email");
            ada.keys("End").writes("@example.org");
            assertThat(link.count()).isZero();
        }
    }

    @Test
    void the_back_button_leads_from_step_to_step_and_then_out_of_the_form() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X"));
            ada.opens("/index.html").sees("#calls .call");
            ada.opens("/apply.html?call=" + CALL).sees("#startup-title");
            assertThat(ada.page().url()).endsWith("#startup");
            ada.clicks("#startup-title ~ .steps a.primary").sees("#project-title");
            ada.clicks("#project-title ~ .steps a.primary").sees("#place-title");
            ada.page().goBack();
            ada.sees("#project-title:visible");
            ada.page().goBack();
            ada.sees("#startup-title:visible");
            assertThat(ada.page().isVisible("#project-title")).isFalse();
            ada.page().goBack();
            assertThat(ada.page().url()).endsWith("/index.html");
        }
    }

    @Test
    void on_a_phone_the_first_field_is_on_the_first_screen() {
        try (var ada = new Visitor(options -> options.setViewportSize(360, 740))) {
            var email = AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X"));
            for (var opening : List.of("arrival", "reload")) {
                var field = ada.sees("[id='answers.startup']").boundingBox();
                var bar = ada.sees("#save-bar").boundingBox();
                assertThat(field.y + field.height).as(opening).isLessThan(bar.y);
                assertThat(ada.sees(".top").boundingBox().height).isLessThan(70);
                ada.page().reload();
            }
            ada.meetsNoBarrier("one line of header");
            assertThat(ada.textOf(".menu bdi")).isEqualTo(email);
            assertThat(ada.page().isVisible("nav a[href='/status.html']")).isFalse();
            ada.clicks(".menu").sees("nav a[href='/status.html']:visible");
            ada.sees(".who button:visible");
            ada.sees("[data-language=en]:visible");
            ada.meetsNoBarrier("menu").clicks(".menu");
            assertThat(ada.page().isVisible(".who button")).isFalse();
        }
    }

    @Test
    void a_pasted_text_is_never_cut_and_the_counter_shows_the_excess() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X"));
            ada.clicks("a[href='#project']").types("answers.pitch", "a".repeat(150));
            assertThat(ada.textOf(".count.over")).isEqualTo("10 caractères de trop (maximum 140)");
            ada.types("answers.pitch", "a".repeat(138) + "🚀" + "e\u0301");
            assertThat(ada.textOf(".field:has([id='answers.pitch']) .count")).isEqualTo("140 sur 140 caractères");
            ada.types("answers.pitch", "👨‍👩‍👧‍👦\u00A0");
            assertThat(ada.textOf(".field:has([id='answers.pitch']) .count")).isEqualTo("7 sur 140 caractères");
        }
    }

    @Test
    void the_hint_of_every_text_shows_its_maximum_length() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X"));
            assertThat(ada.textOf("[id='answers.startup-hint']")).contains("200 caractères au plus");
            ada.clicks("a[href='#project']");
            assertThat(ada.textOf("[id='answers.product-hint']")).contains("3 000 caractères au plus");
            assertThat(ada.textOf("[id='answers.pitch-hint']"))
                    .isEqualTo("Comme à un voisin de train. 140 caractères au plus, espaces compris.");
        }
    }

    @Test
    void only_the_name_of_a_founder_is_required() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X"));
            ada.clicks("a[href='#project']").sees(".founder");
            assertThat(ada.textOf(".founder .columns"))
                    .contains("Rôle (facultatif)", "E\u2011mail (facultatif)")
                    .doesNotContain("Nom (");
            assertThat(ada.page().locator(".founder [required]").count()).isEqualTo(1);
        }
    }

    @Test
    void the_mouse_wheel_over_an_amount_scrolls_the_page_and_keeps_the_amount() {
        try (var ada = new Visitor(options -> options.setViewportSize(360, 500))) {
            AnApplicant.hasADraft(ada, CALL, Map.of("stage", "revenue"));
            ada.clicks("a[href='#project']").types("answers.revenue", "12 000,50");
            assertThat(ada.turnsTheWheelOver("[id='answers.revenue']")).isPositive();
            assertThat(ada.page().inputValue("[id='answers.revenue']")).isEqualTo("12 000,50");
        }
    }

    @Test
    void a_question_appears_when_it_applies_and_keeps_its_answer_while_hidden() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "X"));
            ada.clicks("a[href='#project']").chooses("answers.stage.revenue").types("answers.revenue", "3,5");
            ada.sees("[id='project-title'] ~ .field [id='answers.shop']");
            ada.chooses("answers.stage.idea");
            assertThat(ada.page().locator("[id='answers.revenue']").isVisible()).isFalse();
            ada.waitsUntilSaved();
            ada.page().reload();
            ada.sees("[id='answers.stage.revenue']").check();
            assertThat(ada.sees("[id='answers.revenue']").inputValue()).isEqualTo("3,5");
        }
    }

    @Tag("slow")
    @Test
    void a_file_without_a_type_is_sent_with_the_type_of_its_extension() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Sans type"));
            ada.clicks("a[href='#documents']");
            ada.page().setInputFiles("[id='documents.deck']", deck(""));
            ada.sees(".file-state.checked");
            assertThat(ada.textOf(".about-file")).contains("deck.PDF");
        }
    }

    @Test
    void an_unsuitable_file_is_refused_in_words_before_the_upload() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Mauvais fichiers"));
            ada.clicks("a[href='#documents']");
            ada.page()
                    .setInputFiles(
                            "[id='documents.deck']", new FilePayload("vide.pdf", "application/pdf", new byte[0]));
            assertThat(ada.textOf(".sending .error")).isEqualTo("Ce fichier est vide.");
            ada.clicks(".sending button.link");
            ada.page()
                    .setInputFiles("[id='documents.deck']", new FilePayload("photo.gif", "image/gif", new byte[] {1}));
            assertThat(ada.textOf(".sending .error")).contains("PDF");
        }
    }

    private static FilePayload deck(String type) {
        return new FilePayload("deck.PDF", type, Pdf.saying("Un métier, une navette, un fil."));
    }

    private static void nextStep(Visitor visitor, String title) {
        visitor.tabsTo("Continuer").keys("Enter").sees(title);
    }
}
