package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import fr.navette.cloud.Pdf;
import fr.navette.secrets.Sha256;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Uploads over an unreliable connection. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadIT {
    private static final String CALL = ACall.isOpened();
    private static final String BUCKET = "**/incoming/**";
    private static final String DECK = "[id='documents.deck']";
    private static final int SHORTENED_MS = 30;
    // Whether the page prevents the browser's default action.
    private static final String DROPPED_BESIDE = """
      what => {
        const dataTransfer = new DataTransfer();
        if (what === "file") dataTransfer.items.add(new File(["%PDF"], "deck.pdf"));
        else dataTransfer.setData("text/plain", "Du lin");
        const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
        document.getElementById("documents-title").dispatchEvent(drop);
        return drop.defaultPrevented;
      }
      """;

    private static Visitor atTheDocuments(String startup) {
        var ada = new Visitor();
        AnApplicant.hasADraft(ada, CALL, AnApplicant.answers(startup));
        ada.clicks("a[href='#documents']");
        return ada;
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/pdf", Pdf.saying(name));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> names(Visitor ada) {
        return ((List<Map<String, Object>>) AnApplicant.mine(ada).get("documents"))
                .stream().map(document -> document.get("name")).toList();
    }

    @Test
    void a_cancelled_upload_leaves_nothing_behind() {
        try (var ada = atTheDocuments("Annulée")) {
            ada.page().route(BUCKET, route -> {});
            ada.page().setInputFiles(DECK, file("deck.pdf"));
            ada.sees(".sending progress");
            ada.meetsNoBarrier("a file on its way").clicks(".sending button");
            ada.page().waitForCondition(() -> ada.page().locator(".sending").count() == 0);
            ada.page().waitForCondition(() -> names(ada).isEmpty());
            ada.page().unroute(BUCKET);
            ada.page().setInputFiles(DECK, file("deck.pdf"));
            ada.sees(".file-state.checked");
        }
    }

    @Test
    void a_file_that_was_never_uploaded_does_not_count_as_uploaded() {
        try (var ada = atTheDocuments("Coupée")) {
            ada.asks(
                    "POST",
                    "/api/applications/" + AnApplicant.id(ada) + "/documents",
                    Map.of(
                            "slot", "deck",
                            "name", "coupee.pdf",
                            "type", "application/pdf",
                            "size", 1,
                            "sha256", Sha256.base64(new byte[] {1})),
                    0);
            ada.page().reload();
            ada.sees(".file-state.missing");
            ada.meetsNoBarrier("a file that did not come").clicks("a[href='#check']");
            assertThat(ada.textOf("#check-answers")).doesNotContain("coupee.pdf");
        }
    }

    @Tag("slow")
    @Test
    void a_lost_connection_is_retried_with_a_new_url() {
        try (var ada = atTheDocuments("Reprise")) {
            var tries = new AtomicInteger();
            ada.page().route(BUCKET, route -> {
                if (tries.getAndIncrement() < 2) route.abort();
                else route.resume();
            });
            withShortWaits(ada.page());
            ada.page().setInputFiles(DECK, file("deck.pdf"));
            ada.sees(".file-state.checked");
            assertThat(tries.get()).isEqualTo(3);
            ada.page().waitForCondition(() -> names(ada).equals(List.of("deck.pdf")));
        }
    }

    @Tag("slow")
    @Test
    void an_upload_that_keeps_failing_is_reported_and_can_be_retried() {
        try (var ada = atTheDocuments("Coupée")) {
            ada.page().route(BUCKET, Route::abort);
            withShortWaits(ada.page());
            ada.page().setInputFiles(DECK, file("deck.pdf"));
            ada.sees(".sending .error:has-text('interrompu')");
            ada.meetsNoBarrier("a file that did not arrive");
            ada.page().unroute(BUCKET);
            ada.clicks("text=Réessayer").sees(".file-state.checked");
        }
    }

    @Test
    void a_file_chosen_offline_is_uploaded_once_online() {
        try (var ada = atTheDocuments("Hors ligne")) {
            ada.page().waitForLoadState(LoadState.NETWORKIDLE);
            withShortWaits(ada.page());
            ada.context().setOffline(true);
            ada.page().setInputFiles(DECK, file("deck.pdf"));
            assertThat(ada.textOf(".sending .error:not(:empty)")).startsWith("La connexion ne passe pas");
            ada.context().setOffline(false);
            ada.sees(".file-state.checked");
        }
    }

    @Test
    void a_file_dropped_beside_a_slot_is_not_opened_by_the_browser() {
        try (var ada = atTheDocuments("À côté")) {
            assertThat(ada.page().evaluate(DROPPED_BESIDE, "file")).isEqualTo(true);
            assertThat(ada.page().evaluate(DROPPED_BESIDE, "text")).isEqualTo(false);
        }
    }

    @Tag("slow")
    @Test
    void several_files_with_any_name_are_uploaded_at_once_and_one_can_replace_another() {
        try (var ada = atTheDocuments("Plusieurs")) {
            var odd = "Bilan 🧵 été #2 100%.pdf";
            var longest = "é".repeat(196) + ".pdf";
            ada.page().setInputFiles(DECK, new FilePayload[] {file(odd), file(longest)});
            ada.page().waitForCondition(() -> names(ada).size() == 2);
            assertThat(names(ada)).containsExactlyInAnyOrder(odd, longest);
            ada.page()
                    .waitForCondition(
                            () -> ada.page().locator(".file-state.checked").count() == 2);
            AnApplicant.submits(ada);
            ada.opens("/apply.html?change=1&call=" + CALL + "#documents").sees(".file-state.checked");
            ada.page().setInputFiles(DECK, file("le-bon.pdf"));
            ada.page()
                    .waitForCondition(
                            () -> ada.page().locator(".file-state.checked").count() == 3);
            for (var old : List.of(odd, longest))
                ada.page().getByLabel("Retirer \u2068" + old + "\u2069").click();
            ada.page().waitForCondition(() -> names(ada).equals(List.of("le-bon.pdf")));
            assertThat(AnApplicant.submittedFiles(ada)).containsExactlyInAnyOrder(odd, longest);
            ada.clicks("a[href='#check']").clicks("#send").sees(".receipt");
            assertThat(AnApplicant.submittedFiles(ada)).containsExactly("le-bon.pdf");
        }
    }

    /** Shortens waits from seconds to milliseconds and keeps their order. */
    private static void withShortWaits(Page page) {
        page.evaluate("""
                ms => {
                  const real = setTimeout;
                  window.setTimeout = (act, wait) => real(act, wait >= 1000 && wait <= 9000 ? ms : wait);
                }
                """, SHORTENED_MS);
    }
}
