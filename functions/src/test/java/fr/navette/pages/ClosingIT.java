package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The last minutes of a call, and the first after it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    @Tag("slow")
    void nothing_is_lost_when_the_deadline_passes_while_somebody_types() {
        var call = ACall.isClosingIn(SOON, 0);
        try (var ada = new Visitor()) {
            AnApplicant.hasADraft(ada, call, AnApplicant.answers("Dernière minute"));
            assertThat(ada.textOf("#closing-bar")).startsWith("Clôture dans 1 minute");
            ada.meetsNoBarrier("the last hour").clicks("a[href='#project']");
            ada.types("answers.pitch", "Avant la clôture").waitsUntilSaved();
            ada.waitsFor("#closing-bar:has-text('plus rien ne peut être envoyé')");
            ada.types("answers.pitch", "Après la clôture").sees("[data-save=FAILED]");
            assertThat(ada.textOf(".save-text")).contains("clos");
            assertThat(ada.page().inputValue("[id='answers.pitch']")).isEqualTo("Après la clôture");
            assertThat(AnApplicant.stored(ada)).containsEntry("pitch", "Avant la clôture");
            ada.clicks("a[href='#check']").sees("#check-title");
            assertThat(ada.textOf("#form")).doesNotContain("Envoyer ma", "peut encore", "Modifier");
            ada.meetsNoBarrier("closed while typing");
            ada.opens("/apply.html?call=" + call).sees("text=L’appel est clos");
            ada.meetsNoBarrier("closed");
            ada.opens("/status.html").clicks("summary");
            assertThat(ada.textOf(".application"))
                    .startsWith("Pas envoyée")
                    .contains("le comité ne la lira pas", "Avant la clôture");
            ada.meetsNoBarrier("not sent");
        }
    }

    @Test
    void in_the_last_hour_the_bar_never_covers_the_focus() {
        var call = ACall.isClosingIn(Duration.ofMinutes(50), 0);
        try (var ada = new Visitor(options -> options.setViewportSize(360, 640))) {
            AnApplicant.hasADraft(ada, call, Map.of("stage", "revenue"));
            ada.clicks("a[href='#project']")
                    .page()
                    .locator(".small-links a")
                    .last()
                    .focus();
            ada.seesTheFocusAtEach("Shift+Tab");
            ada.clicks("a[href='#check']").clicks("#send").sees("#errors h2");
            var bar = ada.sees("#closing-bar").boundingBox();
            assertThat(ada.textOf("#closing-bar")).matches("Clôture dans \\d+ minutes");
            assertThat(ada.sees("#errors h2").boundingBox().y).isGreaterThan(bar.y + bar.height);
        }
    }

    @Tag("slow")
    @Test
    void the_grace_is_shown_only_to_people_with_a_draft() {
        var call = ACall.isClosingIn(SOON, 15);
        String email;
        try (var ada = new Visitor()) {
            email = AnApplicant.hasADraft(ada, call, AnApplicant.answers("En grâce"));
            ada.waitsFor("#closing-bar:has-text('brouillon peut encore être envoyé')");
            ada.clicks("a[href='#project']")
                    .types("answers.pitch", "Dans la grâce")
                    .waitsUntilSaved();
            assertThat(AnApplicant.stored(ada)).containsEntry("pitch", "Dans la grâce");
        }
        try (var stranger = new Visitor()) {
            stranger.opens("/apply.html?call=" + call).sees("#have-draft");
            assertThat(stranger.textOf("#call-state")).startsWith("Clos depuis").doesNotContain("jusqu");
            stranger.opens("/index.html").sees(".call");
            assertThat(stranger.textOf("#calls")).doesNotContain("brouillon");
            stranger.opens("/apply.html?call=" + call).clicks("#have-draft").signsIn(email);
            stranger.sees("#thread");
            assertThat(stranger.textOf("#call-state")).contains("Votre brouillon peut encore");
        }
    }

    @Test
    void the_closing_can_be_added_to_a_calendar() {
        var call = ACall.isOpened();
        try (var ada = new Visitor()) {
            ada.opens("/apply.html?call=" + call + "&lang=en").sees("#calendar");
            var path = ada.page().getAttribute("#calendar", "href");
            assertThat(path).isEqualTo("/calls/" + call + ".en.ics");
            assertThat(ada.text(path)).contains("BEGIN:VEVENT", "DTSTART:20370115T160000Z");
            assertThat(ada.text("/calls/feed.fr.atom")).contains("<feed", call);
            ada.opens("/calls/" + call + ".fr.html").sees("h1");
            ada.meetsNoBarrier("the call's own page").clicks("text=Candidater").sees(".sign-in");
        }
    }
}
