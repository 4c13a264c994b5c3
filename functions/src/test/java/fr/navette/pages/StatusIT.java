package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An applicant checks the status and answers an offer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusIT {

    @Test
    void withdrawing_needs_a_second_click_and_is_then_confirmed() {
        var call = ACall.isOpened();
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, call, AnApplicant.answers("L'Éclair & Cie = \"bio\""));
            ada.opens("/status.html").sees(".application");
            ada.meetsNoBarrier("a draft");
            ada.clicks("text=Retirer ma candidature").sees("dialog");
            assertThat(ada.textOf("dialog")).contains("L'Éclair & Cie = \"bio\"");
            ada.meetsNoBarrier("asking").keys("Escape");
            assertThat(ada.focus()).isEqualTo("Retirer ma candidature");
            assertThat(AnApplicant.mine(ada)).containsEntry("status", "DRAFT");
            ada.clicks("text=Retirer ma candidature")
                    .clicks("dialog button.danger")
                    .sees(".badge.withdrawn");
            assertThat(AnApplicant.mine(ada)).containsEntry("status", "WITHDRAWN");
            ada.meetsNoBarrier("withdrawn");
        }
    }

    @Tag("slow")
    @Test
    void the_day_of_the_answer_is_shown_before_and_after_the_application_is_sent() {
        var call = ACall.isDecidedBy("2037-02-28");
        var without = ACall.isOpened();
        try (var ada = new Visitor()) {
            var day = "Réponse au plus tard le 28 février 2037";
            ada.opens("/index.html").sees(card(call) + " .when:has-text('" + day + "')");
            ada.sees(card(without) + " .more h4");
            assertThat(ada.textOf(card(without))).doesNotContain("Réponse");
            ada.opens("/index.html?lang=en");
            ada.sees(card(call) + " .when:has-text('You will have an answer by 28 February 2037')");
            ada.opens("/favicon.svg?lang=fr").opens("/index.html?lang=fr");
            AnApplicant.hasADraft(ada, call, AnApplicant.answers("Patience"));
            ada.opens("/status.html").sees(".application");
            assertThat(ada.textOf(".application")).doesNotContain("Réponse");
            ada.opens("/apply.html?call=" + call).sees("#thread");
            AnApplicant.sendsADeck(ada);
            AnApplicant.submits(ada);
            ada.opens("/status.html").sees(".decision");
            assertThat(ada.textOf(".decision")).isEqualTo(day);
            assertThat(ada.opens("/apply.html?call=" + call).textOf("#decision"))
                    .isEqualTo(day);
        }
    }

    @Tag("slow")
    @Test
    void the_day_of_the_answer_is_on_the_cards_of_future_and_closed_calls_until_it_is_over() {
        var later = "2036-01-05T09:00";
        isOpened("Appel futur", Map.of("opensAt", later, "decisionBy", "2037-02-28"));
        isOpened("Appel muet", Map.of("opensAt", later));
        Staff.confirms("close-call", Map.of("call", isOpened("Appel clos", Map.of("decisionBy", "2037-02-27"))));
        try (var reader = new Visitor(options -> options.setViewportSize(320, 640))) {
            reader.opens("/index.html").sees("#calls li");
            assertThat(reader.textOf(".soon:has-text('Appel futur')"))
                    .contains("Ouvre le", "Réponse au plus tard le 28 février 2037");
            assertThat(reader.textOf(".closed:has-text('Appel clos')"))
                    .contains("Clos depuis", "Réponse au plus tard le 27 février 2037");
            assertThat(reader.textOf(".soon:has-text('Appel muet')")).doesNotContain("Réponse");
            reader.meetsNoBarrier("cards with the day of the answer");
            reader.opens("/index.html?lang=en").sees("#calls li");
            assertThat(reader.textOf(".soon:has-text('Appel futur')"))
                    .contains("Opens", "You will have an answer by 28 February 2037");
            assertThat(reader.textOf(".closed:has-text('Appel clos')"))
                    .contains("Closed", "You will have an answer by 27 February 2037");
            reader.page().clock().setFixedTime("2037-02-27T23:30:00Z"); // the 28th in Paris
            reader.opens("/index.html").sees("#calls li");
            assertThat(reader.textOf(".closed:has-text('Appel clos')")).doesNotContain("answer");
            assertThat(reader.textOf(".closed:has-text('Appel futur')")).contains("an answer by 28 February 2037");
        }
    }

    private static String isOpened(String title, Map<String, Object> changed) {
        var call = new HashMap<>(changed);
        call.put("title", Map.of("fr", title, "en", title));
        return ACall.isOpened(call);
    }

    private static String card(String call) {
        return ".call:has(a[href*='" + call + "'])";
    }

    @Test
    void an_offer_is_accepted_with_a_second_click_and_shows_its_deadline() {
        var call = ACall.isOpened();
        try (var ada = new Visitor()) {
            AnApplicant.hasASubmission(ada, call, "Maison Tisse");
            var id = AnApplicant.id(ada);
            Staff.confirms("close-call", Map.of("call", call));
            var accepted = Map.of("application", id, "outcome", "ACCEPT", "site", "roubaix");
            Staff.confirms("decide", Map.of("call", call, "decisions", List.of(accepted)));
            ada.opens("/status.html").sees(".badge.submitted");
            Staff.confirms("announce", Map.of("call", call));
            ada.opens("/status.html").sees(".offer");
            assertThat(ada.textOf(".offer")).contains("Blanchemaille, Roubaix", "heure de Paris");
            ada.meetsNoBarrier("offer").clicks(".offer .primary").sees("dialog");
            assertThat(AnApplicant.mine(ada)).containsEntry("status", "OFFERED");
            ada.clicks("dialog .primary").sees(".badge.enrolled");
            assertThat(AnApplicant.mine(ada)).containsEntry("status", "ENROLLED");
            assertThat(AnApplicant.mine(ada).get("offer")).isInstanceOf(Map.class);
            ada.clicks("text=Voir mon projet").sees("#people h2");
            assertThat(ada.textOf("h1")).isEqualTo("Maison Tisse");
        }
    }

    @Tag("slow")
    @Test
    void a_founder_who_waits_sees_the_rank_answers_an_offer_and_moves_to_the_site_liked_better() {
        var sites = List.of(
                Map.of("id", "roubaix", "name", "Blanchemaille, Roubaix", "places", 1),
                Map.of("id", "lille", "name", "EuraTechnologies, Lille", "places", 1));
        var call = ACall.isOpened(Map.of("sites", sites, "showWaitlistRank", true));
        try (var ada = new Visitor(options -> options.setViewportSize(320, 640))) {
            AnApplicant.hasADraft(ada, call, AnApplicant.answers("Maison Tisse"));
            AnApplicant.sendsADeck(ada);
            AnApplicant.prefers(ada, "roubaix", "lille");
            AnApplicant.submits(ada);
            var waiting = Map.of("application", AnApplicant.id(ada), "outcome", "WAITLIST");
            Staff.confirms("close-call", Map.of("call", call));
            Staff.confirms("decide", Map.of("call", call, "decisions", List.of(waiting)));
            Staff.confirms("announce", Map.of("call", call));
            ada.opens("/status.html").sees(".waiting");
            assertThat(ada.textOf(".application")).contains("Votre rang aujourd’hui : 1, pour Blanchemaille, Roubaix");
            ada.meetsNoBarrier("waiting");
            Staff.confirms("fill-places", Map.of("call", call, "site", "lille"));
            ada.opens("/status.html").sees(".offer");
            assertThat(ada.textOf(".offer")).contains("EuraTechnologies, Lille");
            ada.clicks(".offer .link").sees("dialog");
            ada.meetsNoBarrier("asking for the next cohort");
            ada.page().fill("#deferral-sentence", "Nous livrons un grand client ce printemps.");
            ada.clicks("dialog .primary")
                    .sees(".offer:has-text('Vous avez demandé à rejoindre la prochaine promotion')");
            ada.clicks(".offer .primary").clicks("dialog .primary").sees(".badge.enrolled");
            Staff.confirms("fill-places", Map.of("call", call, "site", "roubaix"));
            ada.opens("/status.html").sees(".offer h3:has-text('Un changement de site')");
            ada.meetsNoBarrier("an offer to move");
            ada.clicks(".offer .primary").sees("dialog");
            assertThat(ada.textOf("dialog")).contains("vous quittez EuraTechnologies, Lille");
            ada.clicks("dialog .primary").sees(".application:not(:has(.offer))");
            assertThat(AnApplicant.mine(ada).get("offer").toString()).contains("roubaix");
        }
    }
}
