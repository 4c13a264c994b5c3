package fr.navette.reviews;

import static fr.navette.Given.CALL;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static fr.navette.reviews.AReviewedCohort.APRIL;
import static fr.navette.reviews.AReviewedCohort.FEBRUARY;
import static fr.navette.reviews.AReviewedCohort.MARCH;
import static fr.navette.reviews.AReviewedCohort.MEETING;
import static fr.navette.reviews.AReviewedCohort.NOW;
import static fr.navette.reviews.AReviewedCohort.at;
import static fr.navette.reviews.AReviewedCohort.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.KnownSecrets;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.cohorts.ExtendProject;
import fr.navette.cohorts.PauseProject;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.cohorts.ResumeProject;
import fr.navette.cohorts.Term;
import fr.navette.committee.WithdrawMember;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.reviews.Goal.Progress;
import fr.navette.reviews.ProjectReview.Answered;
import fr.navette.reviews.ProjectReview.Remark;
import fr.navette.reviews.ReviewerChoice.Choice;
import fr.navette.reviews.SaveReviewAnswers.Written;
import fr.navette.storage.Overloaded;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The monthly review of projects, from opening to what follows from it. */
class ReviewLifeTest {
    private static final Instant AFTER_MEETING = at("2027-04-07T08:00:00Z");
    private static final Instant UNTIL = at("2027-04-14T10:00:00Z");

    private final AReviewedCohort given = new AReviewedCohort();

    private Answered answered(ProjectId project, Instant now) {
        return given.show.round(CALL, Optional.of(MARCH), now).reviews().stream()
                .filter(shown -> shown.review().project().equals(project))
                .findFirst()
                .orElseThrow()
                .answered();
    }

    private void pauses(ProjectId project, String from) {
        new PauseProject(given.memory.projectPlaces(), given.memory.changePlace())
                .pause(project.asHolder(), Optional.of(LocalDate.parse(from)), "congé", at(from + "T12:00:00Z"), true);
    }

    private void resumes(ProjectId project, String on) {
        new ResumeProject(given.memory.projectPlaces(), given.memory.changePlace())
                .resume(project.asHolder(), Optional.of(LocalDate.parse(on)), at(on + "T12:00:00Z"), true);
    }

    private Optional<LocalDate> dueOn(YearMonth period, ProjectId project) {
        return given.review(period, project)
                .dueAt(given.place(project))
                .map(instant ->
                        LocalDate.ofInstant(instant, given.place(project).zone()));
    }

    @Test
    void a_review_on_the_31st_falls_on_the_last_day_of_a_shorter_month() {
        var ada = given.has("ada");
        given.opens(FEBRUARY, at("2027-03-04T12:00:00Z"), at("2027-02-20T10:00:00Z"));
        given.opens(MARCH, MEETING, NOW);
        assertThat(dueOn(FEBRUARY, ada)).contains(LocalDate.parse("2027-02-28"));
        assertThat(dueOn(MARCH, ada)).contains(LocalDate.parse("2027-03-31"));
        assertThat(given.review(MARCH, ada).dueAt(given.place(ada))).contains(at("2027-03-31T21:59:59Z"));
    }

    @Test
    void only_projects_that_were_active_in_the_month_are_reviewed_and_a_second_run_adds_nothing() {
        var ada = given.has("ada");
        var bob = given.has("bob");
        pauses(bob, "2027-02-27");
        var before = given.memory.everything();
        var request = new OpenReview.Request(MARCH, MEETING, List.of());
        assertThat(given.open.open(CALL, request, NOW, false).opened())
                .extracting(ProjectReview::project)
                .containsExactly(ada);
        assertThat(given.memory.everything()).isEqualTo(before);
        var opened = given.open.open(CALL, request, NOW, true);
        assertThat(opened.left()).extracting(Place::project).containsExactly(bob);
        var after = given.memory.everything();
        assertThat(given.open.open(CALL, request, NOW, true).opened()).isEmpty();
        assertThat(given.memory.everything()).isEqualTo(after);
        assertThat(given.opens(YearMonth.parse("2027-01"), MEETING, NOW).opened())
                .isEmpty();
    }

    @Test
    void a_project_that_came_after_the_day_of_the_answers_is_reviewed_from_the_next_month_on() {
        var cohort = new AReviewedCohort(1);
        var ada = cohort.has("ada");
        startedOn(LocalDate.parse("2027-02-02"), cohort.place(ada), cohort);
        assertThat(cohort.opens(FEBRUARY, MEETING, NOW).left())
                .extracting(Place::project)
                .containsExactly(ada);
        assertThat(cohort.opens(MARCH, MEETING, NOW).opened())
                .extracting(ProjectReview::project)
                .containsExactly(ada);
    }

    private static void startedOn(LocalDate first, Place place, AReviewedCohort cohort) {
        cohort.memory.commit(Write.put(new Place(
                place.cohort(),
                place.zone(),
                place.project(),
                place.application(),
                place.startup(),
                place.stays(),
                place.state(),
                place.since(),
                new Term(Optional.of(first), place.term().months(), List.of(), List.of()),
                place.departure(),
                place.papers(),
                place.version() + 1)));
    }

    @Test
    void the_meeting_is_after_the_answers_and_ahead_and_can_be_moved() {
        var ada = given.has("ada");
        assertThat(refusal(() -> given.opens(MARCH, at("2027-03-31T20:00:00Z"), NOW))
                        .fields())
                .isEqualTo(Map.of("meetingAt", FieldCode.NOT_IN_ORDER));
        assertThat(refusal(() -> given.opens(FEBRUARY, at("2027-03-02T20:00:00Z"), NOW))
                        .fields())
                .isEqualTo(Map.of("meetingAt", FieldCode.IN_THE_PAST));
        given.opensMarch();
        assertThat(given.opens(MARCH, UNTIL, NOW).moved()).hasSize(1);
        assertThat(given.review(MARCH, ada).meetingAt()).isEqualTo(UNTIL);
    }

    @Test
    void reviewers_get_a_link_once_and_see_the_projects_of_their_sites() {
        var lea = given.hasReviewer("lea");
        given.has("ada");
        var opened = given.open.open(CALL, new OpenReview.Request(MARCH, MEETING, List.of(lea.email())), NOW, true);
        assertThat(opened.invited()).containsExactly(lea);
        assertThat(given.mails(MailTemplate.REVIEW_OPENED)).extracting(Mail::to).containsExactly(lea.email());
        given.opens(MARCH, UNTIL, NOW);
        assertThat(given.mails(MailTemplate.REVIEW_OPENED)).hasSize(1);
        assertThat(given.show.by(aSessionOf(lea), CALL, MARCH, NOW).round().reviews())
                .hasSize(1);
    }

    @Test
    void a_reviewer_who_joins_during_the_month_gets_a_link_to_what_is_open() {
        var lea = given.hasReviewer("lea");
        given.has("ada");
        given.opens(MARCH, MEETING, NOW);
        var noe = given.hasReviewer("noe");
        var opened = given.opens(MARCH, MEETING, NOW);
        assertThat(opened.opened()).isEmpty();
        assertThat(opened.invited()).containsExactly(noe);
        assertThat(given.mails(MailTemplate.REVIEW_OPENED))
                .extracting(Mail::to)
                .containsExactlyInAnyOrder(lea.email(), noe.email());
        assertThat(given.opens(MARCH, MEETING, NOW).invited()).isEmpty();
        assertThat(given.show.by(aSessionOf(noe), CALL, MARCH, NOW).round().reviews())
                .hasSize(1);
    }

    @Test
    void answers_are_saved_as_typed_and_sent_only_when_complete() {
        var ada = given.has("ada");
        given.opensMarch();
        given.answers("ada", ada, MARCH, new Written(Map.of("help", "Un avocat"), Map.of(), List.of(), false), NOW);
        assertThat(answered(ada, NOW)).isEqualTo(Answered.AWAITED);
        var incomplete = new Written(Map.of("help", "Un avocat"), Map.of(), List.of(), true);
        assertThat(refusal(() -> given.answers("ada", ada, MARCH, incomplete, NOW))
                        .fields())
                .isEqualTo(Map.of("answers.done", FieldCode.REQUIRED));
        given.answers("ada", ada, MARCH, sent("Dix clients"), NOW);
        assertThat(answered(ada, NOW)).isEqualTo(Answered.IN_TIME);
        assertThat(given.memory.history(ada.asHolder()))
                .filteredOn(entry -> entry.what() == HistoryEvent.REVIEW_SENT)
                .extracting(
                        entry -> entry.note() + " " + entry.by().orElseThrow().name())
                .containsExactly("2027-03 Ada Lefèvre");
        assertThat(reason(() -> given.save.save(aSessionOf("ada@example.org"), ada, MARCH, 0, sent(), NOW)))
                .isEqualTo(Reason.STALE_VERSION);
        var unknown = new Written(Map.of("other", "?"), Map.of(), List.of(), false);
        assertThat(reason(() -> given.answers("ada", ada, MARCH, unknown, NOW))).isEqualTo(Reason.UNKNOWN_FIELD);
    }

    @Test
    void late_answers_count_until_the_meeting_and_are_marked_and_silence_is_no_outcome() {
        var ada = given.has("ada");
        var bob = given.has("bob");
        given.opensMarch();
        given.answers("ada", ada, MARCH, sent(), at("2027-03-31T22:00:00Z"));
        assertThat(answered(ada, MEETING)).isEqualTo(Answered.LATE);
        assertThat(answered(bob, at("2027-03-31T21:59:59Z"))).isEqualTo(Answered.AWAITED);
        assertThat(answered(bob, MEETING)).isEqualTo(Answered.UNANSWERED);
        assertThat(reason(() -> given.answers("bob", bob, MARCH, sent(), MEETING.plusSeconds(1))))
                .isEqualTo(Reason.REVIEW_CLOSED);
        assertThat(given.announces(MARCH, Optional.empty(), AFTER_MEETING).announcements())
                .isEmpty();
        assertThat(given.review(MARCH, bob).announced()).isEmpty();
    }

    @Test
    void only_those_who_speak_for_the_project_see_and_answer_and_each_under_their_own_name() {
        var ada = given.has("ada");
        given.has("eve");
        given.opensMarch();
        assertThat(reason(() -> given.answers("eve", ada, MARCH, sent(), NOW))).isEqualTo(Reason.NOT_REPRESENTATIVE);
        assertThat(reason(() -> given.founders.review(aSessionOf("eve@example.org"), ada, MARCH, NOW)))
                .isEqualTo(Reason.NOT_REPRESENTATIVE);
        assertThat(reason(() -> given.founders.review(aSessionOf("ada@example.org"), ada, APRIL, NOW)))
                .isEqualTo(Reason.REVIEW_UNKNOWN);
        given.answers("ada", ada, MARCH, sent(), NOW);
        assertThat(given.reviews
                        .answers(CALL, MARCH, ada)
                        .orElseThrow()
                        .author()
                        .name())
                .isEqualTo("Ada Lefèvre");
    }

    @Test
    void founders_are_reminded_a_week_before_on_the_day_and_three_days_after_each_once() {
        given.has("ada");
        var bob = given.has("bob");
        given.opens(MARCH, MEETING, at("2027-03-20T10:00:00Z"));
        given.sweeps(at("2027-03-24T07:59:59Z"));
        assertThat(given.mails(MailTemplate.REVIEW_REMINDER)).isEmpty();
        for (var instant : List.of("2027-03-24T08:00:00Z", "2027-03-24T08:01:00Z")) given.sweeps(at(instant));
        assertThat(given.mails(MailTemplate.REVIEW_REMINDER)).hasSize(2);
        given.answers("bob", bob, MARCH, sent(), NOW);
        for (var instant : List.of("2027-03-31T07:00:00Z", "2027-03-31T07:01:00Z", "2027-04-03T07:00:00Z"))
            given.sweeps(at(instant));
        assertThat(given.mails(MailTemplate.REVIEW_REMINDER).stream()
                        .map(mail -> mail.to().address()))
                .containsExactly("ada@example.org", "bob@example.org", "ada@example.org", "ada@example.org");
        assertThat(given.reviews.due(at("2027-05-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void a_review_that_opens_late_sends_the_latest_reminder_alone() {
        given.has("ada");
        given.opens(MARCH, MEETING, at("2027-04-01T10:00:00Z"));
        given.sweeps(at("2027-04-01T10:01:00Z"));
        assertThat(given.mails(MailTemplate.REVIEW_REMINDER))
                .extracting(mail -> mail.values().containsKey("DUE_DAY"))
                .containsExactly(true);
    }

    @Test
    void nobody_is_asked_during_a_pause_and_the_day_moves_by_it_for_this_project_alone() {
        var ada = given.has("ada");
        var bob = given.has("bob");
        given.opens(MARCH, at("2027-05-03T12:00:00Z"), at("2027-03-01T10:00:00Z"));
        pauses(ada, "2027-03-20");
        given.sweeps(at("2027-03-24T08:00:00Z"));
        assertThat(given.mails(MailTemplate.REVIEW_REMINDER))
                .extracting(mail -> mail.to().address())
                .containsExactly("bob@example.org");
        assertThat(answered(ada, at("2027-04-02T10:00:00Z"))).isEqualTo(Answered.PAUSED);
        assertThat(answered(bob, at("2027-04-02T10:00:00Z"))).isEqualTo(Answered.UNANSWERED);
        resumes(ada, "2027-04-10");
        assertThat(dueOn(MARCH, ada)).contains(LocalDate.parse("2027-04-21"));
        var again = given.opens(MARCH, at("2027-05-04T12:00:00Z"), at("2027-04-12T10:00:00Z"));
        assertThat(again.dueOn(given.review(MARCH, ada))).contains(LocalDate.parse("2027-04-21"));
        assertThat(again.dueOn(given.review(MARCH, bob))).contains(LocalDate.parse("2027-03-31"));
        assertThat(dueOn(MARCH, bob)).contains(LocalDate.parse("2027-03-31"));
        assertThat(answered(ada, at("2027-04-20T10:00:00Z"))).isEqualTo(Answered.AWAITED);
    }

    /** Nine months from 1 February end on 31 October; three weeks more end on 21 November. */
    @Test
    void an_extension_of_three_weeks_moves_the_end_the_reviews_and_the_goals_of_this_project_alone() {
        var ada = given.has("ada");
        var bob = given.has("bob");
        var october = YearMonth.parse("2027-10");
        var now = at("2027-10-25T10:00:00Z");
        given.opens(october, at("2027-11-05T12:00:00Z"), now);
        for (var founder : Map.of("ada", ada, "bob", bob).entrySet())
            given.answers(founder.getKey(), founder.getValue(), october, sent("Lever des fonds"), now);
        new ExtendProject(given.memory.projectPlaces(), given.memory.changePlace())
                .extend(ada.asHolder(), Period.ofDays(21), "levée", now, true);
        var goal = new Goal("2027-10-1", "Lever des fonds", LocalDate.parse("2027-10-25"), Goal.Source.FOUNDERS);
        assertThat(new ReviewDays(given.place(ada)).endOf(goal)).isEqualTo("2027-11-21");
        assertThat(new ReviewDays(given.place(bob)).endOf(goal)).isEqualTo("2027-10-31");
        var november = given.opens(YearMonth.parse("2027-11"), at("2027-12-05T12:00:00Z"), now);
        assertThat(november.opened()).extracting(ProjectReview::project).containsExactly(ada);
        assertThat(november.opened().getFirst().goals()).containsExactly(goal);
        assertThat(dueOn(YearMonth.parse("2027-11"), ada)).contains(LocalDate.parse("2027-11-21"));
    }

    @Test
    void a_project_has_three_goals_at_most_and_takes_those_that_are_not_over_to_the_next_month() {
        var ada = given.has("ada");
        given.opensMarch();
        assertThat(refusal(() -> given.answers("ada", ada, MARCH, sent("a", "b", "c", "d"), NOW))
                        .fields())
                .isEqualTo(Map.of("newGoals", FieldCode.TOO_MANY));
        given.answers("ada", ada, MARCH, sent("Dix clients", " ", "Un associé"), NOW);
        given.opens(APRIL, at("2027-05-05T12:00:00Z"), at("2027-04-25T10:00:00Z"));
        var goals = given.review(APRIL, ada).goals();
        assertThat(goals).extracting(Goal::text).containsExactly("Dix clients", "Un associé");
        var reached = Map.of(goals.getFirst().id(), new Progress(Progress.State.REACHED, "Onze !"));
        assertThat(refusal(() -> given.answers("ada", ada, APRIL, sent("a", "b"), AFTER_MEETING))
                        .fields())
                .isEqualTo(Map.of("newGoals", FieldCode.TOO_MANY));
        var stranger =
                new Written(Map.of(), Map.of("2027-01-1", new Progress(Progress.State.REACHED, "")), List.of(), false);
        assertThat(refusal(() -> given.answers("ada", ada, APRIL, stranger, AFTER_MEETING))
                        .fields())
                .isEqualTo(Map.of("goals", FieldCode.NOT_KNOWN));
        given.answers(
                "ada", ada, APRIL, new Written(Map.of("done", "x"), reached, List.of("a", "b"), true), AFTER_MEETING);
        var may = given.opens(YearMonth.parse("2027-05"), at("2027-06-05T12:00:00Z"), at("2027-05-25T10:00:00Z"));
        assertThat(may.opened().getFirst().goals()).extracting(Goal::text).containsExactly("Un associé", "a", "b");
    }

    @Test
    void a_remark_becomes_a_goal_once_staff_release_it_and_the_outcome_is_announced() {
        var ada = given.has("ada");
        given.opensMarch();
        given.opens(APRIL, at("2027-05-05T12:00:00Z"), at("2027-04-01T10:00:00Z"));
        given.stages(MARCH, ada, ReviewOutcome.STAY);
        given.stage.release(CALL, MARCH, ada, new Remark("Bravo.", "Trois clients payants"), true);
        assertThat(given.review(APRIL, ada).goals()).isEmpty();
        given.announces(MARCH, Optional.empty(), AFTER_MEETING);
        assertThat(given.review(APRIL, ada).goals())
                .containsExactly(new Goal(
                        "2027-03-committee",
                        "Trois clients payants",
                        LocalDate.parse("2027-04-07"),
                        Goal.Source.COMMITTEE));
        assertThat(reason(() -> given.stage.release(CALL, MARCH, ada, Remark.NONE, true)))
                .isEqualTo(Reason.REVIEW_CLOSED);
        given.answers("ada", ada, APRIL, sent("a", "b"), AFTER_MEETING);
        assertThat(refusal(() -> given.stage.release(CALL, APRIL, ada, new Remark("", "Un de trop"), true))
                        .fields())
                .isEqualTo(Map.of("goal", FieldCode.TOO_MANY));
    }

    @Test
    void reviewers_choose_once_each_and_those_who_change_their_mind_are_named() {
        var ada = given.has("ada");
        var lea = given.hasReviewer("lea");
        var noe = given.hasReviewer("noe");
        given.opens(FEBRUARY, at("2027-03-04T12:00:00Z"), at("2027-02-20T10:00:00Z"));
        given.chooses(lea, ada, FEBRUARY, Choice.STAY, NOW);
        given.chooses(noe, ada, FEBRUARY, Choice.WATCH, NOW);
        given.opensMarch();
        given.chooses(lea, ada, MARCH, Choice.STAY, NOW);
        given.chooses(lea, ada, MARCH, Choice.LEAVE, NOW);
        given.chooses(noe, ada, MARCH, Choice.WATCH, NOW);
        var shown = given.show.round(CALL, Optional.empty(), NOW).reviews().getFirst();
        assertThat(shown.choices()).extracting(ReviewerChoice::choice).containsExactly(Choice.LEAVE, Choice.WATCH);
        assertThat(shown.changed())
                .extracting(changed ->
                        changed.before().choice() + " " + changed.now().choice())
                .containsExactly("STAY LEAVE");
        var written = new SaveChoice.Written(Choice.STAY, "", "");
        assertThat(reason(() -> given.choose.save(aSessionOf(lea), CALL, MARCH, ada, 0, written, NOW)))
                .isEqualTo(Reason.STALE_VERSION);
    }

    @Test
    void a_reviewer_who_is_withdrawn_is_refused_at_the_next_request_and_what_was_said_stays() {
        var ada = given.has("ada");
        var lea = given.hasReviewer("lea");
        given.opensMarch();
        given.chooses(lea, ada, MARCH, Choice.GRADUATE, NOW);
        new WithdrawMember(given.memory.calls(), given.memory.committee(), given.memory)
                .withdraw(CALL, lea.email(), true);
        assertThat(reason(() -> given.chooses(lea, ada, MARCH, Choice.STAY, NOW)))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(reason(() -> given.show.by(aSessionOf(lea), CALL, MARCH, NOW)))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(given.show
                        .round(CALL, Optional.of(MARCH), NOW)
                        .reviews()
                        .getFirst()
                        .choices())
                .extracting(ReviewerChoice::choice)
                .containsExactly(Choice.GRADUATE);
    }

    @Test
    void a_reviewer_says_nothing_about_the_projects_of_others_or_after_the_announcement() {
        var ada = given.has("ada");
        var lea = given.hasReviewer("lea");
        given.opensMarch();
        var noe = given.hasReviewer("noe");
        assertThat(reason(() -> given.chooses(noe, ada, MARCH, Choice.STAY, NOW)))
                .isEqualTo(Reason.REVIEW_UNKNOWN);
        given.stages(MARCH, ada, ReviewOutcome.STAY);
        given.chooses(lea, ada, MARCH, Choice.STAY, NOW);
        given.announces(MARCH, Optional.empty(), AFTER_MEETING);
        assertThat(reason(() -> given.chooses(lea, ada, MARCH, Choice.STAY, AFTER_MEETING)))
                .isEqualTo(Reason.REVIEW_CLOSED);
    }

    @Test
    void outcomes_are_staged_then_announced_together_with_one_mail_each() {
        var ada = given.has("ada");
        given.has("zoe");
        given.opensMarch();
        given.stages(MARCH, ada, ReviewOutcome.LEAVE);
        given.stages(MARCH, ada, ReviewOutcome.WATCH);
        var before = given.memory.everything();
        var dry = given.announce.announce(CALL, MARCH, Optional.empty(), AFTER_MEETING, false);
        assertThat(given.memory.everything()).isEqualTo(before);
        var announced = given.announces(MARCH, Optional.empty(), AFTER_MEETING);
        assertThat(announced).isEqualTo(dry);
        assertThat(announced.undecided()).extracting(ProjectReview::startup).containsExactly("zoe");
        assertThat(given.mails(MailTemplate.REVIEW_OUTCOME)).hasSize(1);
        assertThat(given.announces(MARCH, Optional.empty(), AFTER_MEETING).announcements())
                .isEmpty();
        assertThat(given.mails(MailTemplate.REVIEW_OUTCOME)).hasSize(1);
        assertThat(refusal(() -> given.stages(MARCH, ada, ReviewOutcome.STAY)).fields())
                .isEqualTo(Map.of("outcomes[0].project", FieldCode.ANNOUNCED));
    }

    @Test
    void founders_do_not_see_what_is_staged() {
        var ada = given.has("ada");
        given.opensMarch();
        given.stages(MARCH, ada, ReviewOutcome.LEAVE);
        var own = given.founders.review(aSessionOf("ada@example.org"), ada, MARCH, NOW);
        assertThat(own.review().announced()).isEmpty();
        assertThat(own.review().proposal()).isEmpty();
    }

    private void proposesThatAdaLeaves(ProjectId ada) {
        given.opensMarch();
        given.stages(MARCH, ada, ReviewOutcome.LEAVE);
        given.stage.release(CALL, MARCH, ada, new Remark("Les ventes n'ont pas commencé.", ""), true);
        given.announces(MARCH, Optional.of(UNTIL), AFTER_MEETING);
    }

    @Test
    void a_departure_needs_a_reason_and_an_instant_until_which_the_founders_may_answer() {
        var ada = given.has("ada");
        given.opensMarch();
        given.stages(MARCH, ada, ReviewOutcome.LEAVE);
        assertThat(refusal(() -> given.announces(MARCH, Optional.empty(), AFTER_MEETING))
                        .fields())
                .isEqualTo(Map.of("sentence." + ada, FieldCode.REQUIRED, "answerUntil", FieldCode.REQUIRED));
        given.stage.release(CALL, MARCH, ada, new Remark("Pas de ventes.", ""), true);
        assertThat(refusal(() -> given.announces(MARCH, Optional.of(NOW), AFTER_MEETING))
                        .fields())
                .isEqualTo(Map.of("answerUntil", FieldCode.IN_THE_PAST));
    }

    @Test
    void a_proposed_departure_is_confirmed_after_the_answer_and_the_notice_runs_in_days_of_the_call() {
        var ada = given.has("ada");
        proposesThatAdaLeaves(ada);
        assertThat(given.place(ada).departure()).isEmpty();
        assertThat(given.mails(MailTemplate.LEAVE_PROPOSED)).hasSize(1);
        assertThat(reason(
                        () -> given.settle.settle(CALL, ada, SettleProposal.Decision.CONFIRM, "", AFTER_MEETING, true)))
                .isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        var session = aSessionOf("ada@example.org");
        given.save.reply(session, ada, MARCH, "Deux contrats arrivent.", AFTER_MEETING);
        assertThat(given.review(MARCH, ada)
                        .proposal()
                        .orElseThrow()
                        .reply()
                        .orElseThrow()
                        .text())
                .isEqualTo("Deux contrats arrivent.");
        var settled = given.settle.settle(CALL, ada, SettleProposal.Decision.CONFIRM, "Merci.", AFTER_MEETING, true);
        assertThat(settled.lastDay()).contains(LocalDate.parse("2027-05-07"));
        assertThat(given.place(ada).departure())
                .map(departure -> departure.lastDay())
                .isEqualTo(settled.lastDay());
        assertThat(given.mails(MailTemplate.PROJECT_LEAVING)).hasSize(1);
        assertThat(reason(() -> given.save.reply(session, ada, MARCH, "Encore", AFTER_MEETING)))
                .isEqualTo(Reason.REVIEW_CLOSED);
    }

    @Test
    void a_proposed_departure_is_taken_back_once_the_time_to_answer_is_over() {
        var ada = given.has("ada");
        proposesThatAdaLeaves(ada);
        assertThat(reason(() ->
                        given.save.reply(aSessionOf("ada@example.org"), ada, MARCH, "Trop tard", UNTIL.plusSeconds(1))))
                .isEqualTo(Reason.REVIEW_CLOSED);
        given.settle.settle(CALL, ada, SettleProposal.Decision.TAKE_BACK, "", UNTIL.plusSeconds(1), true);
        assertThat(given.place(ada).departure()).isEmpty();
        assertThat(given.mails(MailTemplate.LEAVE_TAKEN_BACK)).hasSize(1);
        assertThat(reason(() -> given.settle.settle(
                        CALL, ada, SettleProposal.Decision.CONFIRM, "", UNTIL.plusSeconds(2), true)))
                .isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
    }

    @Test
    void a_project_cannot_be_said_to_leave_and_to_graduate() {
        var ada = given.has("ada");
        proposesThatAdaLeaves(ada);
        given.opens(APRIL, at("2027-05-05T12:00:00Z"), AFTER_MEETING);
        for (var outcome : List.of(ReviewOutcome.GRADUATE, ReviewOutcome.LEAVE))
            assertThat(refusal(() -> given.stages(APRIL, ada, outcome)).fields())
                    .isEqualTo(Map.of("outcomes[0].outcome", FieldCode.NOT_DECIDABLE));
        given.stages(APRIL, ada, ReviewOutcome.STAY);
        var twice = List.of(
                new StageOutcomes.Line(ada, ReviewOutcome.STAY), new StageOutcomes.Line(ada, ReviewOutcome.GRADUATE));
        assertThat(refusal(() -> given.stage.stage(CALL, APRIL, twice, true)).fields())
                .isEqualTo(Map.of("outcomes[1].project", FieldCode.TWICE));
    }

    @Test
    void a_graduate_frees_the_place_with_the_announcement() {
        var ada = given.has("ada");
        given.opensMarch();
        given.stages(MARCH, ada, ReviewOutcome.GRADUATE);
        given.announce.announce(CALL, MARCH, Optional.empty(), AFTER_MEETING, false);
        assertThat(given.place(ada).state()).isEqualTo(Place.State.ACTIVE);
        given.announces(MARCH, Optional.empty(), AFTER_MEETING);
        assertThat(given.place(ada).state()).isEqualTo(Place.State.GRADUATED);
        assertThat(given.place(ada).holds()).isFalse();
        assertThat(given.memory.history(ada.asHolder()))
                .extracting(HistoryEntry::what)
                .contains(HistoryEvent.GRADUATED, HistoryEvent.REVIEWED);
        assertThat(given.mails(MailTemplate.PROJECT_GRADUATED)).hasSize(1);
        assertThat(given.mails(MailTemplate.REVIEW_OUTCOME)).isEmpty();
    }

    @Test
    void nothing_is_announced_to_a_project_that_has_left_meanwhile() {
        var ada = given.has("ada");
        given.opensMarch();
        given.stages(MARCH, ada, ReviewOutcome.STAY);
        given.graduate.graduate(ada.asHolder(), "", NOW, true);
        assertThat(given.announces(MARCH, Optional.empty(), AFTER_MEETING).gone())
                .extracting(ProjectReview::project)
                .containsExactly(ada);
        assertThat(given.mails(MailTemplate.REVIEW_OUTCOME)).isEmpty();
    }

    @Test
    void a_project_that_is_to_be_watched_three_times_running_is_pointed_out() {
        var ada = given.has("ada");
        var months = List.of(FEBRUARY, MARCH, APRIL);
        for (var month : months) {
            assertThat(isPointedOut()).isFalse();
            var now = month.atEndOfMonth().atTime(10, 0).toInstant(ZoneOffset.UTC);
            given.opens(month, now.plusSeconds(5 * 24 * 3600), now);
            given.stages(month, ada, ReviewOutcome.WATCH);
            given.announces(month, Optional.empty(), now);
        }
        assertThat(isPointedOut()).isTrue();
        assertThat(given.show.project(CALL, ada, NOW).reviews().getFirst().earlier())
                .extracting(month -> month.review().period())
                .containsExactly(FEBRUARY, MARCH);
    }

    private boolean isPointedOut() {
        return !given.reviews.of(CALL).isEmpty()
                && given.show
                        .round(CALL, Optional.empty(), NOW)
                        .reviews()
                        .getFirst()
                        .isWatchedAgain();
    }

    @Test
    void a_run_that_was_interrupted_is_completed_and_each_reviewer_gets_one_mail() {
        for (int stopped = 1; stopped <= 2; stopped++) {
            var given = new AReviewedCohort();
            given.has("ada");
            given.has("bob");
            for (var name : List.of("lea", "max")) given.hasReviewer(name);
            int last = stopped;
            var commits = new AtomicInteger();
            var interrupted = new OpenReview(
                    given.memory.calls(),
                    given.memory.cohorts(),
                    given.reviews,
                    given.memory.committee(),
                    writes -> {
                        if (commits.incrementAndGet() == last) throw new Overloaded();
                        given.memory.commit(writes);
                    },
                    new KnownSecrets());
            var request = new OpenReview.Request(MARCH, MEETING, List.of());
            assertThatThrownBy(() -> interrupted.open(CALL, request, NOW, true)).isInstanceOf(Overloaded.class);
            given.opensMarch();
            assertThat(given.memory.mails())
                    .filteredOn(mail -> mail.template() == MailTemplate.REVIEW_OPENED)
                    .extracting(mail -> mail.to().address())
                    .containsExactlyInAnyOrder("lea@example.org", "max@example.org");
        }
    }
}
