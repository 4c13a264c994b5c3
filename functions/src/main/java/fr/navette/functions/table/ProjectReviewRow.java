package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.calls.LocalTimes;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.table.Row.Stored;
import fr.navette.identity.MemberId;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.reviews.Goal;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ProjectReview.Announced;
import fr.navette.reviews.ProjectReview.Remark;
import fr.navette.reviews.Proposal;
import fr.navette.reviews.Reminder;
import fr.navette.reviews.ReviewOutcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The row of a project's review of a month; due when founders are reminded. */
final class ProjectReviewRow {
    private ProjectReviewRow() {}

    static Row row(ProjectReview review) {
        var data = Values.of("cohort", review.cohort().value())
                .with("period", review.period())
                .with("project", review.project().value())
                .with("startup", review.startup())
                .with("zone", review.zone())
                .with("dueOn", review.dueOn())
                .with("meetingAt", review.meetingAt())
                .with(
                        "reviewers",
                        review.reviewers().stream().map(MemberId::value).toList())
                .with(
                        "goals",
                        review.goals().stream().map(ProjectReviewRow::goal).toList())
                .with("reminded", review.reminded().map(Enum::name))
                .with("remindAt", review.remindAt())
                .with("staged", review.staged().map(Enum::name))
                .with("sentence", review.remark().sentence())
                .with("goal", review.remark().goal())
                .with(
                        "outcome",
                        review.announced().map(announced -> announced.outcome().name()))
                .with("announcedAt", review.announced().map(Announced::at))
                .with("proposal", review.proposal().map(ProjectReviewRow::proposal));
        var row = Row.of(Key.review(review.cohort(), review.period(), review.project()), data, review.version());
        return review.remindAt().map(at -> row.due(Row.Kind.REVIEW, at)).orElse(row);
    }

    private static Values goal(Goal goal) {
        return Values.of("id", goal.id())
                .with("text", goal.text())
                .with("setOn", goal.setOn())
                .with("source", goal.source().name());
    }

    private static Values proposal(Proposal proposal) {
        return Values.of("answerUntil", proposal.answerUntil())
                .with("reply", proposal.reply().map(ProjectReviewRow::reply))
                .with("state", proposal.state().name())
                .with("note", proposal.note());
    }

    private static Values reply(Proposal.Reply reply) {
        return Values.of("text", reply.text())
                .with("author", NamedPersonData.values(reply.author()))
                .with("at", reply.at());
    }

    static ProjectReview review(Stored stored) {
        var fields = stored.data();
        return new ProjectReview(
                new CallId(fields.text("cohort")),
                YearMonth.parse(fields.text("period")),
                new ProjectId(fields.text("project")),
                fields.text("startup"),
                ZoneId.of(fields.text("zone")),
                day(fields, "dueOn"),
                fields.instant("meetingAt"),
                fields.texts("reviewers").stream().map(MemberId::new).toList(),
                fields.list("goals", ProjectReviewRow::goal),
                fields.optionalText("reminded").map(Reminder::valueOf),
                fields.optionalInstant("remindAt"),
                fields.optionalText("staged").map(ReviewOutcome::valueOf),
                new Remark(
                        fields.optionalText("sentence").orElse(""),
                        fields.optionalText("goal").orElse("")),
                fields.optionalText("outcome")
                        .map(outcome -> new Announced(ReviewOutcome.valueOf(outcome), fields.instant("announcedAt"))),
                fields.optionalObject("proposal", ProjectReviewRow::proposal),
                stored.version());
    }

    private static Goal goal(Fields fields) {
        return new Goal(
                fields.text("id"),
                fields.text("text"),
                day(fields, "setOn"),
                Goal.Source.valueOf(fields.text("source")));
    }

    private static Proposal proposal(Fields fields) {
        return new Proposal(
                fields.instant("answerUntil"),
                fields.optionalObject("reply", ProjectReviewRow::reply),
                Proposal.State.valueOf(fields.text("state")),
                fields.optionalText("note").orElse(""));
    }

    private static Proposal.Reply reply(Fields fields) {
        return new Proposal.Reply(
                fields.text("text"), fields.object("author", NamedPersonData::person), fields.instant("at"));
    }

    private static LocalDate day(Fields fields, String name) {
        return LocalTimes.optionalDate(fields, name).orElseThrow();
    }
}
