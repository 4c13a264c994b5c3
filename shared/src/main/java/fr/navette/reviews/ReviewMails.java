package fr.navette.reviews;

import fr.navette.calls.Call;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project.Representative;
import fr.navette.cohorts.ProjectMail;
import fr.navette.committee.Member;
import fr.navette.input.Values;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.text.LocalizedTime;
import java.time.Instant;
import java.util.List;

/** Mails about the review of a project. What follows for its place is told by the change of the place. */
record ReviewMails(Call call, Place place, ProjectReview review) {
    /** One mail per person and reminder. */
    Mail reminder(Representative to, Reminder reminder, Instant dueAt, Instant now) {
        return mail(to).with("dueAt", time(dueAt, to))
                .with("meetingAt", time(review.meetingAt(), to))
                .with(reminder.name(), "true")
                .pending("review-" + review.period() + "-" + reminder, MailTemplate.REVIEW_REMINDER, now);
    }

    /** One mail per person: the project stays, is to be watched, or may have to leave. */
    Mail outcome(Representative to, Instant now) {
        var outcome = review.announced().orElseThrow().outcome();
        var until = review.proposal().map(Proposal::answerUntil);
        return mail(to).with(outcome.name(), "true")
                .with("sentence", review.remark().sentence())
                .with("goal", review.remark().goal())
                .with("answerUntil", until.map(at -> time(at, to)).orElse(""))
                .pending(
                        "review-outcome-" + review.period(),
                        outcome == ReviewOutcome.LEAVE ? MailTemplate.LEAVE_PROPOSED : MailTemplate.REVIEW_OUTCOME,
                        now);
    }

    /** One mail per person: the project stays after all. */
    Mail takenBack(Representative to, Instant now) {
        var note = review.proposal().map(Proposal::note).orElse("");
        return mail(to).with("note", note)
                .pending("leave-taken-back-" + review.period(), MailTemplate.LEAVE_TAKEN_BACK, now);
    }

    /**
     * To a reviewer, once per opening.
     *
     * @param token the secret of the link
     */
    static Mail opened(Member member, Call call, List<ProjectReview> reviews, String id, String token, Instant now) {
        var first = reviews.getFirst();
        var values = Values.of("name", member.name())
                .with("call", call.title().in(member.language()))
                .with("callId", call.id().value())
                .with("period", first.period().toString())
                .with("month", LocalizedTime.month(first.period(), member.language()))
                .with("count", Integer.toString(reviews.size()))
                .with("meetingAt", LocalizedTime.minutes(first.meetingAt(), call.zone(), member.language()))
                .with(Mail.TOKEN, token);
        return Mail.pending(
                call.id().value(),
                id,
                MailTemplate.REVIEW_OPENED,
                member.email(),
                member.name(),
                member.language(),
                values,
                now);
    }

    private ProjectMail mail(Representative to) {
        return new ProjectMail(to, place, call).with("month", LocalizedTime.month(review.period(), to.language()));
    }

    private String time(Instant at, Representative to) {
        return LocalizedTime.minutes(at, call.zone(), to.language());
    }
}
