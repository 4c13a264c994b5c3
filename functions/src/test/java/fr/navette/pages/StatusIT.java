package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Staff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
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
        }
    }
}
