package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Inbox;
import fr.navette.cloud.Staff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A committee member says on a phone whom they know. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterestsIT {
    private static final String CALL = ACall.isOpened();
    private static final String NORA = AnApplicant.email().replace("ada", "nora");
    private static String token;

    @BeforeAll
    static void an_application_is_assigned_to_a_member() {
        try (var founder = new Visitor()) {
            AnApplicant.hasASubmission(founder, CALL, "Lin Vert");
        }
        var nora = Map.of("name", "Nora Petit", "email", NORA, "language", "fr");
        Staff.confirms("invite-committee", Map.of("call", CALL, "members", List.of(nora)));
        Staff.confirms("assign-reviews", Map.of("call", CALL));
        token = Inbox.newestToken(NORA);
    }

    @Test
    void what_is_declared_is_kept_and_takes_the_reading_away() {
        try (var nora = phone()) {
            nora.opens("/committee.html#" + token).clicks("#open-readings").sees(".readings li.open");
            nora.clicks("a[href^='/interests.html']").sees("#companies");
            nora.meetsNoBarrier("interests");
            nora.page().fill("#companies", "OVH\nhttps://www.lin-vert.example");
            nora.page().fill("#people", "Omar Haddad");
            nora.page().focus("#interests button");
            nora.page().keyboard().press("Enter");
            nora.sees("#interests-status:has-text('Lin Vert')").scrollIntoViewIfNeeded();
            nora.meetsNoBarrier("interests saved");
            nora.page().reload();
            nora.sees("#companies");
            assertThat(nora.page().inputValue("#companies")).isEqualTo("OVH\nhttps://www.lin-vert.example");
            nora.opens("/committee.html").sees(".readings li.recused");
        }
    }

    @Test
    void a_line_that_is_too_long_is_refused_at_its_field() {
        try (var nora = phone()) {
            nora.opens("/committee.html#" + token).clicks("#open-readings").sees(".readings li");
            nora.opens("/interests.html?call=" + CALL).sees("#people");
            nora.page().fill("#people", "Ada Roy\n" + "x".repeat(101));
            nora.clicks("#interests button").sees("#people-error:has-text('ligne 2')");
            assertThat(nora.focus()).isEqualTo("people");
            nora.meetsNoBarrier("a line too long");
        }
    }

    @Tag("slow")
    @Test
    void two_windows_lose_nothing() {
        try (var nora = phone()) {
            nora.opens("/committee.html#" + token).clicks("#open-readings").sees(".readings li");
            nora.opens("/interests.html?call=" + CALL).sees("#people");
            try (var other = nora.context().newPage()) {
                other.navigate(Visitor.SITE + "/interests.html?call=" + CALL);
                other.fill("#people", "Zoé Durand");
                other.click("#interests button");
                other.waitForSelector("#interests-status:has-text('Enregistré')");
            }
            nora.page().fill("#people", "Max Roux");
            nora.clicks("#interests button").sees("#interests-status:has-text('autre fenêtre')");
            assertThat(nora.page().inputValue("#people")).contains("Max Roux").contains("Zoé Durand");
            nora.clicks("#interests button").sees("#interests-status:has-text('Enregistré')");
        }
    }

    private static Visitor phone() {
        return new Visitor(options -> options.setViewportSize(320, 700).setHasTouch(true));
    }
}
