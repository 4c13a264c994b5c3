package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Inbox;
import fr.navette.cloud.Staff;
import fr.navette.input.Fields;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Members answer their invitation and choose their mails: on a phone, and by keyboard. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvitationIT {
    private static final Pattern WAY_OUT = Pattern.compile("(?m)^https?://[^/]+(/api/committee/unsubscriptions/\\S+)$");

    private static final String POSTED = """
            path => fetch(path, {
              method: "POST",
              credentials: "omit",
              headers: {"Content-Type": "application/x-www-form-urlencoded"},
              body: "List-Unsubscribe=One-Click",
            }).then((answer) => answer.status)""";

    private final String call = ACall.isOpened();

    private static Visitor phone() {
        return new Visitor(options -> options.setViewportSize(320, 700).setHasTouch(true));
    }

    private String invited(String name, String language) {
        var email = AnApplicant.email().replace("ada", name);
        var member = Map.of("name", "Inès Morel", "email", email, "language", language);
        Staff.confirms("invite-committee", Map.of("call", call, "members", List.of(member)));
        return email;
    }

    private Fields member(String email) {
        return Staff.tries("show-member", Map.of("call", call, "email", email));
    }

    private static Visitor opens(Visitor visitor, String email) {
        visitor.opens("/committee.html#" + Inbox.newestToken(email))
                .clicks("#open-readings")
                .sees(".invitation");
        return visitor;
    }

    @Test
    void an_invitation_is_accepted_with_one_key_and_declined_with_a_reason_that_frees_the_readings() {
        try (var founder = new Visitor()) {
            AnApplicant.hasASubmission(founder, call, "Fil & Cie");
        }
        var email = invited("ines", "fr");
        try (var ines = phone()) {
            opens(ines, email).meetsNoBarrier("asked");
            ines.page().focus(".invitation .primary");
            ines.keys("Enter").sees(".invitation:has-text('Vous avez accepté')");
            assertThat(ines.focus()).isEqualTo("invitation-0");
            ines.meetsNoBarrier("accepted");
            assertThat(member(email).text("accepts")).isEqualTo("YES");
            Staff.confirms("assign-reviews", Map.of("call", call));
            ines.page().reload();
            ines.sees(".readings li");
            ines.clicks(".invitation button").sees("dialog");
            ines.types("invitation-reason", "En congé jusqu'en mars.").meetsNoBarrier("declining");
            ines.clicks("dialog .danger").sees(".invitation:has-text('Vous avez décliné')");
            assertThat(ines.page().locator(".readings li").count()).isZero();
            ines.meetsNoBarrier("declined");
        }
        var shown = member(email);
        assertThat(shown.text("accepts")).isEqualTo("NO");
        assertThat(shown.text("replyReason")).isEqualTo("En congé jusqu'en mars.");
        assertThat(Staff.tries("list-members", Map.of("call", call)).list("readersLacking", r -> r.text("startup")))
                .containsExactly("Fil & Cie");
        assertThat(Staff.isRefused("assign-one", Map.of("call", call, "email", email, "application", application())))
                .isEqualTo("MEMBER_DECLINED");
    }

    private String application() {
        return Staff.tries("list-applications", Map.of("call", call))
                .list("applications", a -> a.text("application"))
                .getFirst();
    }

    @Tag("slow")
    @Test
    void a_reminder_is_unsubscribed_from_with_one_click_and_asked_for_again_on_the_page() {
        try (var founder = new Visitor()) {
            AnApplicant.hasASubmission(founder, call, "Trame");
        }
        var email = invited("jane", "en");
        Staff.confirms("assign-reviews", Map.of("call", call));
        Staff.confirms("remind-committee", Map.of("call", call));
        var reminder = Inbox.awaited(email, "Reminder");
        var way = WAY_OUT.matcher(reminder.text());
        assertThat(way.find()).isTrue();
        try (var jane = phone()) {
            jane.opens(way.group(1)).sees("#unsubscribe");
            assertThat(jane.page().url()).contains("/unsubscribe.html?lang=en#reminders-");
            assertThat(jane.textOf("#what")).startsWith("Would you rather get no reminders");
            jane.meetsNoBarrier("unsubscribing");
            assertThat(member(email).texts("unwantedMails")).isEmpty();
            jane.tabsTo("unsubscribe").keys("Enter").sees("h2:has-text('Done')");
            jane.meetsNoBarrier("unsubscribed");
            assertThat(member(email).texts("unwantedMails")).containsExactly("REMINDERS");
            opens(jane, email).clicks(".mails summary").sees("#mails-0-REMINDERS");
            assertThat(jane.page().isChecked("#mails-0-REMINDERS")).isFalse();
            jane.chooses("mails-0-REMINDERS").sees(".mails [role=status]:has-text('Saved')");
            jane.meetsNoBarrier("mails chosen");
            assertThat(member(email).texts("unwantedMails")).isEmpty();
            // As a mail program does it: a form, and no cookie.
            var path = way.group(1).replace("?lang=en", "");
            assertThat(jane.page().evaluate(POSTED, path)).isEqualTo(204);
            assertThat(member(email).texts("unwantedMails")).containsExactly("REMINDERS");
        }
    }
}
