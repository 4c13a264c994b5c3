package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The states of the application page that the other tests do not reach. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatesIT {
    private static final String CALL = ACall.isOpened();

    @Test
    void a_call_that_is_not_open_yet_says_when_it_opens_and_closes() {
        var later = ACall.isOpeningLater();
        try (var ada = new Visitor()) {
            ada.opens("/apply.html?call=" + later).sees("text=L’appel n’est pas encore ouvert");
            assertThat(ada.textOf("#call-state")).contains("5 janvier 2036", "15 janvier 2037");
            ada.meetsNoBarrier("before the opening");
        }
    }

    @Tag("slow")
    @Test
    void a_signed_in_person_starts_only_with_a_click() {
        try (var ada = new Visitor()) {
            ada.opens("/status.html").signsIn(AnApplicant.email()).sees("text=candidature");
            ada.opens("/apply.html?call=" + CALL).sees("#begin-now");
            ada.meetsNoBarrier("ready to begin");
            assertThat(ada.asks("GET", "/api/applications", Map.of(), 0)).isEqualTo(Map.of("applications", List.of()));
            ada.clicks("#begin-now").sees("#thread");
        }
    }

    @Test
    void a_withdrawn_application_is_shown_as_withdrawn() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Retirée"));
            ada.asks("POST", "/api/applications/" + AnApplicant.id(ada) + "/withdrawal", Map.of(), 0);
            ada.opens("/apply.html?call=" + CALL);
            assertThat(ada.textOf("#elsewhere-title")).contains("retiré");
            ada.meetsNoBarrier("withdrawn");
        }
    }

    @Test
    void an_unknown_call_and_a_page_without_an_answer_say_so() {
        try (var ada = new Visitor()) {
            ada.opens("/apply.html?call=nothing").sees("text=Cet appel n’existe pas");
            ada.meetsNoBarrier("no such call");
            ada.page().route("**/calls/**", Route::abort);
            ada.opens("/apply.html?call=" + CALL).sees("#failure-again");
            ada.meetsNoBarrier("no answer");
            ada.page().unrouteAll();
            ada.clicks("#failure-again").sees(".sign-in");
        }
    }

    @Test
    void without_a_connection_the_page_says_that_nothing_is_lost() {
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, CALL, AnApplicant.answers("Sous un tunnel"));
            ada.context().setOffline(true);
            ada.types("answers.contact", "Ada").sees("[data-save=FAILED]");
            assertThat(ada.textOf(".save-text")).contains("votre texte est gardé ici");
            ada.meetsNoBarrier("offline");
            ada.context().setOffline(false);
            ada.waitsUntilSaved();
        }
    }
}
