package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Inbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in with phones, password managers and mail programs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInIT {
    private static final String CALL = ACall.isOpened();
    // Fields moved off the screen, clipped or without a size. A file is chosen by its label, which people see.
    private static final String INVISIBLE = """
      () => [...document.querySelectorAll("form input, form textarea, form select")]
        .filter(field => field.closest("[hidden]") === null)
        .filter(field => field.type !== "file" || !field.labels[0].checkVisibility())
        .filter(field => field.type === "hidden" || !field.checkVisibility({ visibilityProperty: true })
          || field.getBoundingClientRect().width < 2 || field.getBoundingClientRect().right < 0
          || field.tabIndex < 0)
        .map(field => field.outerHTML)
      """;

    // No numeric keyboard: codes contain letters.
    @Test
    void the_code_has_one_field_that_is_declared_as_such_and_accepts_a_paste() {
        try (var ada = new Visitor()) {
            var email = AnApplicant.email();
            ada.opens("/status.html").sees(".sign-in input[type=email]").fill(email);
            ada.keys("Enter");
            var code = ada.sees("input.code");
            assertThat(ada.page().locator(".sign-in input").count()).isEqualTo(1);
            assertThat(code.getAttribute("autocomplete")).isEqualTo("one-time-code");
            assertThat(code.getAttribute("inputmode")).isEqualTo("text");
            var mailed = Inbox.newestCode(email).toLowerCase();
            pastes(ada, " " + mailed.substring(0, 4) + " " + mailed.substring(4) + "\n");
            ada.keys("Enter");
            assertThat(ada.textOf(".who-name")).isEqualTo(email);
        }
    }

    // Phones discard a page while its reader looks for the mail.
    @Tag("slow")
    @Test
    void a_page_reloaded_before_the_code_arrives_still_accepts_it() {
        try (var ada = new Visitor()) {
            var email = AnApplicant.email();
            ada.opens("/apply.html?call=" + CALL)
                    .sees(".sign-in input[type=email]")
                    .fill(email);
            ada.keys("Enter").sees("input.code");
            ada.page().reload();
            assertThat(ada.textOf(".sign-in .address")).isEqualTo(email);
            ada.meetsNoBarrier("waiting for a code").clicks("text=Changer d’adresse");
            ada.page().reload();
            assertThat(ada.sees(".sign-in input[type=email]").inputValue()).isEmpty();
            ada.page().fill(".sign-in input", email);
            ada.keys("Enter").sees("input.code");
            ada.page().reload();
            ada.sees("input.code").fill(Inbox.newestCode(email));
            ada.keys("Enter").sees("#startup-title");
            assertThat(ada.page().evaluate("() => sessionStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void no_field_is_invisible() {
        try (var ada = new Visitor()) {
            ada.opens("/apply.html?call=" + CALL).sees(".sign-in input[type=email]");
            assertThat(invisibleFields(ada)).isEmpty();
            AnApplicant.hasADraft(ada, CALL, Map.of("stage", "revenue"));
            for (var step : List.of("startup", "project", "place", "documents", "check")) {
                ada.opens("/apply.html?call=" + CALL + "#" + step).sees("#" + step + "-title");
                assertThat(invisibleFields(ada)).as(step).isEmpty();
            }
        }
    }

    // A field filled by another program is refused aloud.
    @Test
    void an_unknown_answer_is_refused_by_name_and_the_rest_stays() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, Map.of("startup", "Maison Tisse"));
            Map<String, Object> filled =
                    Map.of("answers", (Object) Map.of("startup", "Autre", "trap", "https://example.org"));
            var refusal = ada.asks("PUT", "/api/applications/" + AnApplicant.id(ada), filled, 2);
            assertThat(refusal).containsEntry("code", "UNKNOWN_FIELD");
            assertThat(refusal.get("fields").toString()).contains("answers.trap");
            assertThat(AnApplicant.stored(ada)).containsEntry("startup", "Maison Tisse");
        }
    }

    private static List<?> invisibleFields(Visitor visitor) {
        return (List<?>) visitor.page().evaluate(INVISIBLE);
    }

    /** Inserts the text in one piece at the caret, as the clipboard does. */
    private static void pastes(Visitor visitor, String text) {
        visitor.page().evaluate("text => document.execCommand('insertText', false, text)", text);
    }
}
