package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One screen to read and score: on a phone, on a laptop, by keyboard, without a line, on paper. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingIT {
    private static final List<String> CRITERIA = List.of("team", "market", "product", "traction", "fit", "coach");
    private static final List<BigDecimal> STEPS =
            Stream.of("1", "2", "3", "3.5", "4", "5").map(BigDecimal::new).toList();
    private static final String CALL =
            ACall.isOpened(Map.of("criteria", criteria(), "readsPerApplication", 5, "othersReviews", "after-mine"));
    private static final String INES = AnApplicant.email().replace("ada", "ines");
    private static final String MAX = AnApplicant.email().replace("ada", "max");
    private static final String ZOE = AnApplicant.email().replace("ada", "zoe");

    private static String ines;
    private static String max;
    private static String zoe;
    private static final String EVA = AnApplicant.email().replace("ada", "eva");
    private static final String BOB = AnApplicant.email().replace("ada", "bob");
    private static final Visitor FOUNDER = new Visitor();
    private static String eva;
    private static String bob;

    @BeforeAll
    static void two_applications_are_assigned_to_five_members() {
        AnApplicant.hasASubmission(FOUNDER, CALL, "Refil");
        try (var other = new Visitor()) {
            AnApplicant.hasASubmission(other, CALL, "Ourdi");
        }
        var members = List.of(
                member("Inès Morel", INES),
                member("Max Petit", MAX),
                member("Zoé Roux", ZOE),
                member("Eva Blin", EVA),
                member("Bob Caron", BOB));
        Staff.confirms("invite-committee", Map.of("call", CALL, "members", members));
        Staff.confirms("assign-reviews", Map.of("call", CALL));
        ines = Inbox.newestToken(INES);
        max = Inbox.newestToken(MAX);
        zoe = Inbox.newestToken(ZOE);
        eva = Inbox.newestToken(EVA);
        bob = Inbox.newestToken(BOB);
    }

    @AfterAll
    static void the_founder_leaves() {
        FOUNDER.close();
    }

    /** Six criteria; the first has half a point between 3 and 4. */
    private static List<Object> criteria() {
        var criteria = new ArrayList<>();
        for (var id : CRITERIA) {
            var scale = new ArrayList<>();
            for (var value : STEPS)
                if (id.equals("team") || value.scale() == 0)
                    scale.add(Map.of("value", value, "label", Map.of("fr", id + " " + value, "en", id + " " + value)));
            criteria.add(Map.of("id", id, "label", Map.of("fr", id, "en", id), "scale", scale));
        }
        return criteria;
    }

    private static Map<String, Object> member(String name, String email) {
        return Map.of("name", name, "email", email, "language", "fr", "company", name, "maxReads", 10);
    }

    private static Visitor phone() {
        return new Visitor(options -> options.setViewportSize(375, 800).setHasTouch(true));
    }

    private static Visitor laptop() {
        return new Visitor(options -> options.setViewportSize(1366, 800));
    }

    private static Visitor opensTheDossierOf(Visitor reader, String token, String startup) {
        reader.opens("/committee.html#" + token).clicks("#open-readings");
        reader.clicks(".reading-name:has-text('" + startup + "')").sees("#startup:has-text('" + startup + "')");
        return reader;
    }

    @Test
    void a_phone_shows_pictures_of_the_deck_and_a_review_takes_eight_taps() {
        try (var reader = phone()) {
            opensTheDossierOf(reader, zoe, "Refil").meetsNoBarrier("dossier on a phone");
            reader.page().waitForFunction("() => document.querySelector('.pages img').naturalWidth > 900");
            assertThat(reader.textOf("#pitch")).isEqualTo("Du linge tissé à Roubaix");
            int taps = 0;
            reader.clicks("#tab-review");
            for (var criterion : CRITERIA) reader.clicks("[id='scores." + criterion + ".4']");
            taps += 1 + CRITERIA.size();
            reader.meetsNoBarrier("review on a phone").clicks("#done");
            taps++;
            assertThat(reader.sees("#next").innerText())
                    .contains("Suivant")
                    .contains("Ourdi")
                    .contains("sur 2)");
            assertThat(taps).isEqualTo(8);
            reader.meetsNoBarrier("finished on a phone").clicks("#next").sees("#startup:has-text('Ourdi')");
        }
    }

    @Test
    void a_laptop_shows_the_deck_in_a_frame_beside_the_whole_scale() {
        try (var reader = new Visitor(options -> options.setViewportSize(1366, 800))) {
            reader.page().addInitScript("""
                    Object.defineProperty(navigator, "pdfViewerEnabled", { value: true });
                    addEventListener("securitypolicyviolation", (event) => {
                      window.violation = event.violatedDirective;
                    });
                    """);
            var file = reader.page()
                    .waitForResponse(
                            response -> response.url().contains("/incoming/"),
                            () -> opensTheDossierOf(reader, max, "Refil"));
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headerValue("content-disposition")).startsWith("inline;");
            reader.sees(".deck iframe");
            assertThat(reader.page().evaluate("() => window.violation ?? null")).isNull();
            for (var shown : List.of(".deck iframe", "[id='scores.coach']", "#total", "#done"))
                assertThat((boolean) reader.page().evaluate("""
                        selector => {
                          const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
                          return top >= 0 && bottom <= innerHeight;
                        }
                        """, shown))
                        .as(shown)
                        .isTrue();
            assertThat(policyOf(reader, "/dossier.html")).contains("frame-src");
            assertThat(policyOf(reader, "/apply.html")).doesNotContain("frame-src");
        }
    }

    private static String policyOf(Visitor reader, String page) {
        return (String) reader.page()
                .evaluate("path => fetch(path).then(answer => answer.headers.get('content-security-policy'))", page);
    }

    @Tag("slow")
    @Test
    void scores_are_typed_and_the_total_is_live() {
        try (var reader = laptop()) {
            opensTheDossierOf(reader, max, "Ourdi");
            reader.page().focus("[id='scores.team.1']");
            for (var typed : List.of(new String[] {"3", ",", "5"}, new String[] {"2"}, new String[] {"3", ".", "5"})) {
                reader.keys(typed);
                reader.page().waitForTimeout(1_300);
            }
            assertThat(reader.page().isChecked("[id='scores.team.3.5']")).isTrue();
            assertThat(reader.textOf("#total")).contains("1 sur 6").contains("63/100");
            assertThat(reader.textOf("[id='scores.team'] .chosen")).isEqualTo("team 3.5");
            reader.keys("Tab", "5").keys("Tab", "1");
            assertThat(reader.page().isChecked("[id='scores.market.5']")).isTrue();
            assertThat(reader.textOf("#total")).contains("3 sur 6").contains("54/100");
            reader.waitsUntilSaved();
            reader.opens("/committee.html").sees(".badge:has-text('Commencée, 3 sur 6')");
            reader.meetsNoBarrier("a reading that is begun");
        }
    }

    @Test
    void a_review_is_written_from_the_mail_to_the_end_by_keyboard_only() {
        try (var reader = laptop()) {
            reader.opens("/committee.html#" + ines).sees("#open-readings");
            reader.tabsTo("open-readings").keys("Enter").sees(".reading-name");
            reader.page().keyboard().press("Tab");
            reader.page().locator(".reading-name:has-text('Ourdi')").focus();
            reader.keys("Enter").sees("#startup:has-text('Ourdi')");
            reader.tabsTo("to-review").keys("Enter", "Tab");
            assertThat(reader.focus()).isEqualTo("scores.team.1");
            for (int i = 0; i < CRITERIA.size(); i++) reader.keys("4", "Tab");
            reader.writes("À revoir").keys("Tab").writes("Solide");
            reader.tabsTo("done").keys("Enter").sees("#finished");
            assertThat(reader.textOf("#total")).contains("6 sur 6").contains("75/100");
            reader.meetsNoBarrier("finished on a laptop");
            reader.page().reload();
            reader.sees("#finished");
            assertThat(reader.page().inputValue("#note")).isEqualTo("À revoir");
        }
    }

    @Tag("slow")
    @Test
    void reviews_of_others_are_shown_once_mine_is_done_and_what_changed_since_is_named() {
        try (var reader = laptop();
                var other = laptop()) {
            opensTheDossierOf(reader, eva, "Refil");
            finishes(reader.types("note", "Entre nous").types("comment", "Solide."));
            opensTheDossierOf(other, bob, "Refil");
            assertThat(other.page().isVisible("#others h3")).isFalse();
            finishes(other);
            assertThat(other.textOf("#others")).contains("Eva Blin", "50/100", "Solide.");
            other.page().reload();
            other.sees("#others li:has-text('Eva Blin')");
            other.meetsNoBarrier("reviews of others");
            assertThat(other.page().content()).doesNotContain("Entre nous");
            AnApplicant.saves(FOUNDER, "product", "Des draps, des nappes et des rideaux.");
            AnApplicant.submits(FOUNDER);
            reader.page().reload();
            assertThat(reader.textOf("#changed")).startsWith("Modifié depuis votre lecture");
            assertThat(reader.page().locator(".answers .changed").count()).isEqualTo(1);
            reader.meetsNoBarrier("changed since my review");
        }
    }

    private static void finishes(Visitor reader) {
        for (var criterion : CRITERIA) reader.clicks("[id='scores." + criterion + ".3']");
        reader.clicks("#done").sees("#finished");
    }

    @Tag("slow")
    @Test
    void after_a_recusal_the_way_leads_on() {
        try (var reader = phone()) {
            opensTheDossierOf(reader, bob, "Ourdi").clicks("#tab-review");
            reader.clicks("#recusal button").chooses("reason-NO_TIME").clicks("dialog .danger");
            reader.sees("h1:has-text('Vous n’êtes plus lecteur')");
            reader.meetsNoBarrier("recused");
            reader.clicks("#turns a").sees("#startup:has-text('Refil')");
        }
    }

    @Test
    void what_is_scored_while_the_line_is_down_is_saved_when_it_is_back() {
        try (var reader = phone()) {
            opensTheDossierOf(reader, ines, "Refil").clicks("#tab-review").sees("#scores fieldset");
            reader.context().setOffline(true);
            reader.clicks("[id='scores.team.4']").types("comment", "Écrit dans un tunnel.");
            reader.sees("[data-save=FAILED]");
            reader.meetsNoBarrier("no line");
            reader.context().setOffline(false);
            reader.waitsUntilSaved();
            reader.page().reload();
            reader.clicks("#tab-review").sees("#scores fieldset");
            assertThat(reader.page().isChecked("[id='scores.team.4']")).isTrue();
            assertThat(reader.page().inputValue("#comment")).isEqualTo("Écrit dans un tunnel.");
        }
    }

    @Test
    void what_is_scored_on_a_page_that_lost_the_line_before_its_first_use_is_saved_when_it_is_back() {
        try (var reader = phone()) {
            opensTheDossierOf(reader, eva, "Ourdi");
            reader.context().setOffline(true);
            reader.clicks("#tab-review").clicks("[id='scores.team.4']").types("comment", "Dès le tunnel.");
            reader.sees("[data-save=FAILED]");
            assertThat(reader.textOf("#save-bar")).contains("votre texte est gardé ici");
            reader.meetsNoBarrier("no line from the start");
            reader.context().setOffline(false);
            reader.waitsUntilSaved();
            reader.page().reload();
            reader.clicks("#tab-review").sees("#scores fieldset");
            assertThat(reader.page().isChecked("[id='scores.team.4']")).isTrue();
            assertThat(reader.page().inputValue("#comment")).isEqualTo("Dès le tunnel.");
        }
    }

    @Tag("slow")
    @Test
    void two_tabs_of_one_reader_keep_the_scores_of_both() {
        try (var reader = laptop()) {
            opensTheDossierOf(reader, max, "Refil");
            try (var second = reader.secondWindow()) {
                second.page().navigate(reader.page().url());
                second.sees("#scores fieldset");
                second.clicks("[id='scores.fit.2']").waitsUntilSaved();
                reader.clicks("[id='scores.traction.5']").waitsUntilSaved();
                assertThat(reader.page().isChecked("[id='scores.fit.2']")).isTrue();
                assertThat(reader.page().isChecked("[id='scores.traction.5']")).isTrue();
            }
        }
    }

    @Tag("slow")
    @Test
    void a_review_prints_on_two_pages_with_a_line_for_each_criterion_and_without_the_note() {
        try (var reader = laptop()) {
            opensTheDossierOf(reader, ines, "Refil");
            reader.clicks("[id='scores.market.2']")
                    .types("note", "Pour moi seule")
                    .waitsUntilSaved();
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(reader.page().isVisible("#note")).isFalse();
            assertThat(reader.page().isVisible(".deck")).isFalse();
            var row = reader.sees("[id='scores.market']");
            assertThat(row.innerText().lines().map(String::strip).filter(line -> !line.isEmpty()))
                    .contains("market", "2", "market 2");
            assertThat(row.boundingBox().height).isLessThan(40);
            assertThat(pages(reader.page().pdf(new Page.PdfOptions().setFormat("A4"))))
                    .isLessThanOrEqualTo(2);
        }
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Tag("slow")
    @Test
    void at_320_pixels_and_at_four_times_the_size_nothing_is_cut_off() {
        for (int[] size : new int[][] {{320, 640}, {341, 200}})
            try (var reader = new Visitor(options -> options.setViewportSize(size[0], size[1]))) {
                opensTheDossierOf(reader, max, "Refil").meetsNoBarrier("dossier, " + size[0]);
                reader.clicks("#tab-review").meetsNoBarrier("review, " + size[0]);
                reader.clicks("[id='scores.coach." + (size[1] == 200 ? 3 : 2) + "']")
                        .waitsUntilSaved();
            }
    }
}
