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

/** Links of members in browsers: new ones, forwarded ones, robots, and members who are withdrawn while they read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksIT {
    private static final String CALL =
            ACall.isOpened(Map.of("browsers", "standard", "blind", true, "readsPerApplication", 2));
    private static final String ZOE = AnApplicant.email().replace("ada", "zoe");
    private static final String TOM = AnApplicant.email().replace("ada", "tom");

    private static String zoe;
    private static String tom;

    @BeforeAll
    static void an_application_to_a_blind_call_is_assigned_to_two_members() {
        try (var founder = new Visitor()) {
            AnApplicant.hasASubmission(founder, CALL, "Refil");
        }
        var members = List.of(member("Zoé Roux", ZOE, "fr"), member("Tom Hill", TOM, "en"));
        Staff.confirms("invite-committee", Map.of("call", CALL, "members", members));
        Staff.confirms("assign-reviews", Map.of("call", CALL));
        zoe = Inbox.newestToken(ZOE);
        tom = Inbox.newestToken(TOM);
    }

    private static Map<String, Object> member(String name, String email, String language) {
        return Map.of("name", name, "email", email, "language", language, "company", name, "maxReads", 10);
    }

    @Test
    void a_forwarded_link_needs_a_code_that_only_the_member_receives() {
        try (var member = new Visitor();
                var other = new Visitor(options -> options.setViewportSize(375, 800))) {
            member.opens("/committee.html#" + zoe).clicks("#open-readings").sees(".readings li");
            member.opens("/committee.html#" + zoe).clicks("#open-readings").sees(".readings li");
            other.opens("/committee.html#" + zoe).clicks("#open-readings").sees(".sign-in input.code");
            other.meetsNoBarrier("a new browser");
            assertThat(other.page().content()).doesNotContain(ZOE);
            other.types("sign-in-1-code", "WRONG234").keys("Enter").sees(".sign-in .error:not(:empty)");
            other.types("sign-in-1-code", Inbox.newestCode(ZOE)).keys("Enter").sees(".readings li");
        }
    }

    @Test
    void a_member_who_is_withdrawn_while_reading_is_out_at_the_next_request() {
        try (var member = new Visitor()) {
            member.opens("/committee.html?lang=en#" + tom).clicks("#open-readings");
            member.clicks(".reading-name").sees("#startup:has-text('Refil')");
            var application = member.page().url().replaceAll(".*application=([a-z0-9]+).*", "$1");
            var dossier = "/api/committee/applications/" + application;
            assertThat(member.asks("GET", dossier, Map.of(), 0).toString())
                    .contains("Refil")
                    .doesNotContain("Ada Martin", "ada@example.org", "Bilan");
            member.sees(".file-state:has-text('May name people')");
            Staff.confirms("withdraw-member", Map.of("call", CALL, "email", TOM));
            member.clicks("[id='scores.team.3']").sees("[data-save=FAILED]");
            assertThat(member.asks("GET", dossier, Map.of(), 0)).containsEntry("code", "NOT_YOURS");
            assertThat(member.asks("GET", "/api/sessions", Map.of(), 0)).containsEntry("code", "NOT_SIGNED_IN");
            member.opens("/committee.html#" + tom).clicks("#open-readings").sees(".sign-in input[type=email]");
            member.meetsNoBarrier("a link that no longer works");
        }
    }

    @Tag("slow")
    @Test
    void a_robot_that_runs_scripts_and_does_not_click_changes_nothing() {
        for (int i = 0; i < 3; i++)
            try (var robot = new Visitor()) {
                robot.opens("/committee.html#" + zoe).sees("#open-readings");
                robot.opens("/dossier.html?application=x#" + zoe).sees("main");
                assertThat(robot.context().cookies()).isEmpty();
            }
        var members = Staff.tries("list-members", Map.of("call", CALL)).list("members", m -> m);
        assertThat(members).hasSize(2);
    }
}
