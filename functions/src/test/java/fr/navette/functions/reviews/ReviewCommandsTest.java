package fr.navette.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.input.Fields;
import fr.navette.mail.MailTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commands of a monthly review, one after the other, with the reports that staff read. */
class ReviewCommandsTest {
    private static final Instant AFTER_ANSWERS_MAY_COME = Instant.parse("2026-12-16T10:00:00Z");

    private final ReviewedWorld world = new ReviewedWorld();

    private static Fields runs(StaffHandler handler, Event event) {
        var answer = Fields.of(event.toStaff(handler));
        assertThat(answer.map("refused")).isEmpty();
        return answer.object("report", report -> report);
    }

    private static Fields confirms(StaffHandler handler, Event event) {
        return runs(handler, event.confirmed());
    }

    private static Map<String, Object> refused(StaffHandler handler, Event event) {
        return Fields.of(event.confirmed().toStaff(handler)).map("refused");
    }

    private static Event event(String command) {
        return Event.of(command + "/demo");
    }

    private long mails(MailTemplate template) {
        return world.memory.mails().stream()
                .filter(mail -> mail.template() == template)
                .count();
    }

    @Test
    void a_review_is_opened_answered_chosen_staged_and_announced() {
        var opened = runs(new OpenReviewFunction(world), event("open-review"));
        assertThat(opened.list("reviews", review -> review.text("dueOn"))).containsExactly("2026-11-30");
        assertThat(mails(MailTemplate.REVIEW_OPENED)).isZero();
        confirms(new OpenReviewFunction(world), event("open-review").with("reviewers", List.of("lea@example.org")));
        assertThat(mails(MailTemplate.REVIEW_OPENED)).isEqualTo(1);
        var api = new ReviewsFunction(world);
        Event.of("reviews/answer").to(api);
        Event.of("reviews/choose").to(api);
        var shown = runs(new ShowReviewFunction(world), event("show-review").with("period", null));
        assertThat(shown.map("answered")).hasToString("{IN_TIME=1}");
        assertThat(shown.list("choices", choice -> choice.text("member") + " " + choice.text("choice")))
                .containsExactly("Léa Martin STAY");
        assertThat(shown.list("reviews", review -> review.text("status"))).containsExactly("OPEN");
        confirms(new StageOutcomesFunction(world), event("stage-outcomes"));
        confirms(new ReleaseRemarkFunction(world), event("release-remark"));
        var dry = runs(new CloseReviewFunction(world), event("close-review").with("letter", World.ADAS.value()));
        assertThat(dry.<String>object("letter", letter -> letter.text("text")))
                .contains("Vos premières ventes nous convainquent.");
        assertThat(mails(MailTemplate.REVIEW_OUTCOME)).isZero();
        var closed = confirms(new CloseReviewFunction(world), event("close-review"));
        assertThat(closed.<Integer>object("outcomes", outcomes -> outcomes.whole("WATCH", 0, 9)))
                .isEqualTo(1);
        assertThat(mails(MailTemplate.REVIEW_OUTCOME)).isEqualTo(1);
        var months = runs(new ShowMonthsFunction(world), event("show-months"));
        assertThat(months.list("reviews", month -> month.text("period") + " " + month.text("outcome")))
                .containsExactly("2026-11 WATCH");
        assertThat(months.list("answers", answer -> answer.text("label") + " " + answer.text("answer")))
                .containsExactly("Vos avancées ? Deux clients pilotes.", "Vos besoins ? Un avocat.");
    }

    @Test
    void a_departure_is_proposed_and_confirmed_with_the_notice_of_the_call() {
        world.opened();
        var leave = List.of(Map.of("project", "01AP-PLIC", "outcome", "LEAVE"));
        confirms(new StageOutcomesFunction(world), event("stage-outcomes").with("outcomes", leave));
        assertThat(refused(new CloseReviewFunction(world), event("close-review")))
                .containsEntry("fields", Map.of("sentence." + World.ADAS, "REQUIRED"));
        confirms(new ReleaseRemarkFunction(world), event("release-remark"));
        confirms(new CloseReviewFunction(world), event("close-review"));
        assertThat(refused(new SettleProposalFunction(world), event("settle-proposal")))
                .containsEntry("code", "TRANSITION_IMPOSSIBLE");
        world.later(AFTER_ANSWERS_MAY_COME);
        var settled = confirms(new SettleProposalFunction(world), event("settle-proposal"));
        assertThat(settled.text("lastDay")).isEqualTo("2027-01-15");
        assertThat(settled.text("proposal")).isEqualTo("CONFIRMED");
    }

    @Test
    void what_staff_mistype_is_refused_by_name() {
        world.opened();
        assertThat(refused(new OpenReviewFunction(world), event("open-review").with("period", "November")))
                .containsEntry("fields", Map.of("period", "NOT_A_DATE"));
        assertThat(refused(
                        new OpenReviewFunction(world),
                        event("open-review").with("reviewers", List.of("lea at example"))))
                .containsEntry("fields", Map.of("reviewers", "NOT_AN_EMAIL"));
        assertThat(refused(
                        new OpenReviewFunction(world),
                        event("open-review").with("reviewers", List.of("nobody@example.org"))))
                .containsEntry("code", "MEMBER_UNKNOWN");
        assertThat(refused(new ShowReviewFunction(world), event("show-review").with("period", "2026-10")))
                .containsEntry("code", "REVIEW_UNKNOWN");
        var lines = List.of(Map.of("project", "0000-0000", "outcome", "STAY"));
        assertThat(refused(
                        new StageOutcomesFunction(world),
                        event("stage-outcomes").with("outcomes", lines)))
                .containsEntry("fields", Map.of("outcomes[0].project", "NOT_KNOWN"));
    }
}
