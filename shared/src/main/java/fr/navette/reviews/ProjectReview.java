package fr.navette.reviews;

import fr.navette.calls.CallId;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.identity.MemberId;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The review of one project about one month. The founders' answers and the reviewers' choices are records of their own,
 * so that nobody's save waits for anybody else's.
 *
 * @param cohort the id of the call
 * @param dueOn the day by which the project answers, in {@code zone}, before any pause moves it
 * @param meetingAt when the reviewers meet; answers count until then
 * @param reviewers those who look at the project
 * @param goals those that the founders report on
 * @param reminded the last reminder that left
 * @param remindAt when the sweep must look at the review; empty if no reminder is left
 * @param staged the outcome that staff have chosen; nobody outside sees it
 * @param remark what the founders read with the outcome
 * @param proposal of a project that is to leave
 */
public record ProjectReview(
        CallId cohort,
        YearMonth period,
        ProjectId project,
        String startup,
        ZoneId zone,
        LocalDate dueOn,
        Instant meetingAt,
        List<MemberId> reviewers,
        List<Goal> goals,
        Optional<Reminder> reminded,
        Optional<Instant> remindAt,
        Optional<ReviewOutcome> staged,
        Remark remark,
        Optional<Announced> announced,
        Optional<Proposal> proposal,
        long version)
        implements Storable {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /**
     * Words of the committee that staff released.
     *
     * @param sentence for the founders; may be empty
     * @param goal becomes one of the project's goals; may be empty
     */
    public record Remark(String sentence, String goal) {
        public static final Remark NONE = new Remark("", "");
    }

    public record Announced(ReviewOutcome outcome, Instant at) {}

    /** Where the answers of a project stand. */
    public enum Answered {
        AWAITED,
        IN_TIME,
        LATE,
        /** Nobody has answered; it says nothing about the project. */
        UNANSWERED,
        /** A pause lasts. */
        PAUSED
    }

    public ProjectReview {
        reviewers = List.copyOf(reviewers);
        goals = List.copyOf(goals);
    }

    static ProjectReview opened(
            Place place,
            YearMonth period,
            LocalDate dueOn,
            Instant meetingAt,
            List<MemberId> reviewers,
            List<Goal> goals) {
        return new ProjectReview(
                place.cohort(),
                period,
                place.project(),
                place.startup(),
                place.zone(),
                dueOn,
                meetingAt,
                reviewers,
                goals,
                Optional.empty(),
                Optional.of(Reminder.WEEK_BEFORE.at(dueOn, place.zone())),
                Optional.empty(),
                Remark.NONE,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** The day by which the project answers, which its own pauses and last day move; empty while a pause lasts. */
    public Optional<LocalDate> dueOn(Place place) {
        return new ReviewDays(place).dueOn(dueOn);
    }

    /** The last instant of that day. */
    public Optional<Instant> dueAt(Place place) {
        return dueOn(place).map(day -> day.atTime(END_OF_DAY).atZone(zone).toInstant());
    }

    /** Whether the founders may still answer. */
    public boolean takesAnswersAt(Instant now) {
        return announced.isEmpty() && !now.isAfter(meetingAt);
    }

    public Answered answered(Optional<ReviewAnswers> answers, Place place, Instant now) {
        var due = dueAt(place);
        var sent = answers.flatMap(ReviewAnswers::sentAt);
        if (sent.isPresent()) return due.filter(sent.get()::isAfter).isPresent() ? Answered.LATE : Answered.IN_TIME;
        if (due.isEmpty()) return Answered.PAUSED;
        return now.isAfter(due.get()) || announced.isPresent() ? Answered.UNANSWERED : Answered.AWAITED;
    }

    /** The reminder that is due at {@code now}, if it has not left; one that is overdue gives way to the next. */
    Optional<Reminder> reminderAt(Instant now, LocalDate due) {
        return Arrays.stream(Reminder.values())
                .filter(reminder -> !reminder.at(due, zone).isAfter(now))
                .reduce((earlier, later) -> later)
                .filter(latest ->
                        reminded.filter(last -> last.compareTo(latest) >= 0).isEmpty());
    }

    /** The time of the first reminder after {@code now}. */
    Optional<Instant> nextReminder(Instant now, LocalDate due) {
        return Arrays.stream(Reminder.values())
                .map(reminder -> reminder.at(due, zone))
                .filter(at -> at.isAfter(now))
                .findFirst();
    }

    ProjectReview reminded(Optional<Reminder> latest, Optional<Instant> next) {
        return with(goals, latest.or(() -> reminded), next, staged, remark, announced, proposal);
    }

    /** The review with another meeting and other reviewers. */
    ProjectReview meeting(Instant at, List<MemberId> members) {
        return new ProjectReview(
                cohort,
                period,
                project,
                startup,
                zone,
                dueOn,
                at,
                members,
                goals,
                reminded,
                remindAt,
                staged,
                remark,
                announced,
                proposal,
                version + 1);
    }

    ProjectReview staged(ReviewOutcome outcome) {
        return with(goals, reminded, remindAt, Optional.of(outcome), remark, announced, proposal);
    }

    ProjectReview released(Remark words) {
        return with(goals, reminded, remindAt, staged, words, announced, proposal);
    }

    /** The review with one goal more, unless the project has as many as it may. */
    ProjectReview aiming(Goal goal) {
        if (goals.size() >= Goal.MAX) return this;
        var more = new ArrayList<>(goals);
        more.add(goal);
        return with(more, reminded, remindAt, staged, remark, announced, proposal);
    }

    /**
     * @param answerUntil until when the founders may answer if they are to leave
     */
    ProjectReview announced(Instant now, Optional<Instant> answerUntil) {
        var outcome = staged.orElseThrow();
        var leaving =
                answerUntil.filter(until -> outcome == ReviewOutcome.LEAVE).map(Proposal::open);
        return with(
                goals, reminded, Optional.empty(), staged, remark, Optional.of(new Announced(outcome, now)), leaving);
    }

    /**
     * @throws Refusal 409 {@code REVIEW_CLOSED} if nothing was proposed, or the time to answer is over
     */
    ProjectReview replied(Proposal.Reply reply) {
        var open =
                proposal.filter(p -> p.awaitsAnswerAt(reply.at())).orElseThrow(() -> Refusal.of(Reason.REVIEW_CLOSED));
        return with(goals, reminded, remindAt, staged, remark, announced, Optional.of(open.answered(reply)));
    }

    /**
     * @throws Refusal 409 {@code TRANSITION_IMPOSSIBLE} if nothing is proposed, or the founders may still answer
     */
    ProjectReview settled(Proposal.State as, String note, Instant now) {
        var open = proposal.filter(p -> p.canBeSettledAt(now))
                .orElseThrow(() -> Refusal.of(Reason.TRANSITION_IMPOSSIBLE, "project", FieldCode.NOT_DECIDABLE));
        return with(goals, reminded, remindAt, staged, remark, announced, Optional.of(open.settled(as, note)));
    }

    /** Whether the proposal that the project leaves is neither confirmed nor taken back. */
    public boolean hasOpenProposal() {
        return proposal.filter(p -> p.state() == Proposal.State.OPEN).isPresent();
    }

    public boolean isRepliedBy(PersonId person) {
        return proposal.flatMap(Proposal::reply)
                .filter(reply -> reply.author().is(person))
                .isPresent();
    }

    /** The review without the name under its reply, whose author is erased. */
    public ProjectReview withoutAuthor() {
        var nameless = proposal.map(p -> p.reply()
                .map(reply -> p.answered(new Proposal.Reply(reply.text(), NamedPerson.ERASED, reply.at())))
                .orElse(p));
        return with(goals, reminded, remindAt, staged, remark, announced, nameless);
    }

    private ProjectReview with(
            List<Goal> goals,
            Optional<Reminder> reminded,
            Optional<Instant> remindAt,
            Optional<ReviewOutcome> staged,
            Remark remark,
            Optional<Announced> announced,
            Optional<Proposal> proposal) {
        return new ProjectReview(
                cohort,
                period,
                project,
                startup,
                zone,
                dueOn,
                meetingAt,
                reviewers,
                goals,
                reminded,
                remindAt,
                staged,
                remark,
                announced,
                proposal,
                version + 1);
    }
}
