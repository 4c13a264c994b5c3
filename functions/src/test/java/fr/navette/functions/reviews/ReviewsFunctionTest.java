package fr.navette.functions.reviews;

import static fr.navette.Given.email;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cohorts.ProjectId;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Event.Answer;
import fr.navette.functions.api.World;
import fr.navette.identity.Session;
import fr.navette.reviews.ReviewOutcome;
import fr.navette.reviews.StageOutcomes;
import fr.navette.secrets.Sha256;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The API of monthly reviews, for founders and for reviewers. */
class ReviewsFunctionTest {
    private static final String BOB = "session-of-bob";

    private final ReviewedWorld world = new ReviewedWorld().opened();
    private final ReviewsFunction function = new ReviewsFunction(world);

    ReviewsFunctionTest() {
        world.memory
                .tokens()
                .save(Session.opened(Sha256.hex(BOB), email("bob@example.org"), "", true, List.of(), World.NOW));
    }

    private Answer to(String event) {
        return Event.of("reviews/" + event).to(function);
    }

    private void isStaged(ReviewOutcome outcome) {
        new StageOutcomes(world.projectPlaces(), world.reviews(), world.memory)
                .stage(
                        World.DEMO,
                        YearMonth.parse("2026-11"),
                        List.of(new StageOutcomes.Line(ProjectId.of(World.ADAS), outcome)),
                        true);
    }

    @Test
    void a_founder_sees_questions_goals_and_dates_and_nothing_that_is_staged() {
        isStaged(ReviewOutcome.LEAVE);
        var month = to("month");
        assertThat(month.status()).isEqualTo(200);
        assertThat(month.headers()).containsEntry("ETag", "\"0\"");
        var json = month.json();
        assertThat(json.list("questions", question -> question.text("id"))).containsExactly("progress", "needs");
        assertThat(json.instant("dueAt")).isEqualTo(Instant.parse("2026-11-30T22:59:59Z"));
        assertThat(json.instant("meetingAt")).isEqualTo(Instant.parse("2026-12-04T13:00:00Z"));
        assertThat(json.text("answered")).isEqualTo("AWAITED");
        assertThat(month.body().toString()).doesNotContain("LEAVE", "staged", "reviewers");
        assertThat(to("months").json().list("reviews", review -> review.text("period")))
                .containsExactly("2026-11");
    }

    @Test
    void answers_are_saved_by_version_and_the_newest_come_with_the_refusal() {
        var saved = to("answer");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.headers()).containsEntry("ETag", "\"1\"");
        assertThat(saved.json().flag("done")).isTrue();
        assertThat(saved.json().text("author")).isEqualTo("Ada Lefèvre");
        var stale = to("answer");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().<Integer>object("current", current -> current.whole("version", 0, 9)))
                .isEqualTo(1);
        var incomplete = Event.of("reviews/answer")
                .header("If-Match", "\"1\"")
                .body(Map.of("answers", Map.of("needs", "Un avocat"), "done", true))
                .to(function);
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.json().map("fields")).containsEntry("answers.progress", "REQUIRED");
    }

    @Test
    void a_forwarded_link_shows_nothing_to_somebody_who_does_not_speak_for_the_project() {
        for (var event : List.of("months", "month", "answer")) {
            assertThat(Event.of("reviews/" + event)
                            .cookie("nobody")
                            .to(function)
                            .code())
                    .isEqualTo("NOT_SIGNED_IN");
            var stranger = Event.of("reviews/" + event).cookie(BOB).to(function);
            assertThat(stranger.code()).as(event).isEqualTo("NOT_REPRESENTATIVE");
            assertThat(stranger.body().toString()).doesNotContain("Fil & Cie");
            assertThat(Event.of("reviews/" + event)
                            .cookie(World.LEA)
                            .to(function)
                            .code())
                    .isEqualTo("NOT_YOURS");
            assertThat(Event.of("reviews/" + event)
                            .path("id", "unknown")
                            .to(function)
                            .code())
                    .isEqualTo("PROJECT_UNKNOWN");
        }
        for (var period : List.of("2026-12", "november"))
            assertThat(Event.of("reviews/month")
                            .path("period", period)
                            .to(function)
                            .code())
                    .isEqualTo("REVIEW_UNKNOWN");
    }

    @Test
    void a_reviewer_reads_what_was_sent_and_chooses() {
        to("answer");
        var projects = to("projects");
        assertThat(projects.status()).isEqualTo(200);
        var project = projects.json().list("projects", p -> p).getFirst();
        assertThat(project.text("startup")).isEqualTo("Fil & Cie");
        assertThat(project.text("answered")).isEqualTo("IN_TIME");
        assertThat(project.map("answers")).containsEntry("progress", "Deux clients pilotes.");
        assertThat(project.texts("newGoals")).containsExactly("Dix clients payants");
        assertThat(project.has("choice")).isFalse();
        assertThat(to("choose").headers()).containsEntry("ETag", "\"1\"");
        assertThat(to("choose").status()).isEqualTo(412);
        var chosen = to("projects").json().list("projects", p -> p.object("choice", c -> c.text("choice")));
        assertThat(chosen).containsExactly("STAY");
        for (var wrong : List.of("BOTH", "LEAVE,GRADUATE"))
            assertThat(Event.of("reviews/choose")
                            .body(Map.of("choice", wrong))
                            .to(function)
                            .json()
                            .map("fields"))
                    .containsEntry("choice", "NOT_AN_OPTION");
    }

    @Test
    void a_founder_is_not_a_reviewer() {
        for (var event : List.of("projects", "choose"))
            assertThat(Event.of("reviews/" + event)
                            .cookie(World.ADA)
                            .to(function)
                            .code())
                    .isEqualTo("NOT_YOURS");
    }

    @Test
    void a_closed_review_takes_no_more_answers_and_choices() {
        isStaged(ReviewOutcome.WATCH);
        Event.of("close-review/demo").confirmed().toStaff(new CloseReviewFunction(world));
        assertThat(to("answer").code()).isEqualTo("REVIEW_CLOSED");
        assertThat(to("choose").code()).isEqualTo("REVIEW_CLOSED");
        assertThat(to("month").json().text("outcome")).isEqualTo("WATCH");
    }

    @Test
    void a_proposed_departure_is_answered_on_the_page() {
        isStaged(ReviewOutcome.LEAVE);
        Event.of("release-remark/demo").confirmed().toStaff(new ReleaseRemarkFunction(world));
        Event.of("close-review/demo").confirmed().toStaff(new CloseReviewFunction(world));
        var proposal = to("month").json().object("proposal", p -> p);
        assertThat(proposal.text("state")).isEqualTo("OPEN");
        assertThat(to("month").json().text("sentence")).isEqualTo("Vos premières ventes nous convainquent.");
        var replied = Event.of("reviews/answer")
                .body(Map.of("reply", "Deux contrats arrivent."))
                .to(function);
        assertThat(replied.json().object("proposal", p -> p).text("reply")).isEqualTo("Deux contrats arrivent.");
    }
}
