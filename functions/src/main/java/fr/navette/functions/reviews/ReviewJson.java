package fr.navette.functions.reviews;

import fr.navette.calls.Question;
import fr.navette.input.Values;
import fr.navette.people.NamedPerson;
import fr.navette.reviews.Goal;
import fr.navette.reviews.OwnReview;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ProjectReview.Announced;
import fr.navette.reviews.Proposal;
import fr.navette.reviews.ReviewAnswers;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.reviews.ShowReviews;
import fr.navette.reviews.ShowReviews.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reviews in JSON, for founders and for reviewers. Nothing that is staged is in it. */
final class ReviewJson {
    private ReviewJson() {}

    static Map<String, Object> own(OwnReview own) {
        var review = own.review();
        var answers = own.answers();
        return facts(review)
                .with("version", answers.version())
                .with("zone", review.zone())
                .with("dueAt", review.dueAt(own.place()))
                .with("answered", own.answered())
                .with("open", own.isOpen())
                .with("questions", questions(own.questions()))
                .with("answers", answers.values())
                .with("goals", goals(review, Optional.of(answers)))
                .with("newGoals", answers.newGoals())
                .with("done", answers.sentAt().isPresent())
                .with("sentAt", answers.sentAt())
                .with("author", name(answers.author()))
                .with("before", own.before().map(ReviewJson::month));
    }

    /** A month in the founders' list, with what they answered. */
    static Map<String, Object> month(OwnReview.Month month) {
        var sent = month.answers().filter(answers -> answers.sentAt().isPresent());
        return facts(month.review())
                .with("questions", questions(sent.map(ReviewAnswers::questions).orElse(List.of())))
                .with("answers", sent.map(ReviewAnswers::values).orElse(Map.of()))
                .with("goals", goals(month.review(), sent))
                .with("newGoals", sent.map(ReviewAnswers::newGoals).orElse(List.of()));
    }

    /** The review as founders see it, with the outcome once it is announced. */
    private static Values facts(ProjectReview review) {
        var announced = review.announced();
        return Values.of("project", review.project())
                .with("period", review.period().toString())
                .with("meetingAt", review.meetingAt())
                .with("outcome", announced.map(Announced::outcome))
                .with("announcedAt", announced.map(Announced::at))
                .with("sentence", announced.map(told -> review.remark().sentence()))
                .with("goal", announced.map(told -> review.remark().goal()))
                .with("proposal", review.proposal().map(ReviewJson::proposal));
    }

    /** Null if nobody has written yet, or the person is erased. */
    private static String name(NamedPerson author) {
        return author.name().isEmpty() ? null : author.name();
    }

    private static Map<String, Object> proposal(Proposal proposal) {
        return Values.of("state", proposal.state())
                .with("answerUntil", proposal.answerUntil())
                .with("reply", proposal.reply().map(Proposal.Reply::text))
                .with("repliedAt", proposal.reply().map(Proposal.Reply::at))
                .with("author", proposal.reply().map(reply -> name(reply.author())))
                .with("note", proposal.note());
    }

    private static List<Map<String, Object>> questions(List<Question> questions) {
        return questions.stream().map(Question::fields).toList();
    }

    private static List<Map<String, Object>> goals(ProjectReview review, Optional<ReviewAnswers> answers) {
        return review.goals().stream()
                .<Map<String, Object>>map(goal -> goal(goal, answers))
                .toList();
    }

    private static Map<String, Object> goal(Goal goal, Optional<ReviewAnswers> answers) {
        var progress = answers.map(a -> a.progressOf(goal));
        return Values.of("id", goal.id())
                .with("text", goal.text())
                .with("setOn", goal.setOn())
                .with("source", goal.source())
                .with("progress", progress.map(Goal.Progress::state).orElse(Goal.Progress.State.NOT_STARTED))
                .with("note", progress.map(Goal.Progress::note).orElse(""));
    }

    static Map<String, Object> choice(ReviewerChoice choice) {
        return Values.of("version", choice.version())
                .with("choice", choice.choice())
                .with("forFounders", choice.forFounders())
                .with("forStaff", choice.forStaff());
    }

    static Map<String, Object> round(ShowReviews.Own own) {
        var call = own.round().call();
        var member = Values.of("name", own.member().name())
                .with("language", own.member().language().tag());
        return Values.of("call", call.id())
                .with("title", call.title().byLanguage())
                .with("zone", call.zone())
                .with("period", own.round().period().toString())
                .with("member", member)
                .with(
                        "projects",
                        own.round().reviews().stream()
                                .map(shown -> project(shown, own))
                                .toList());
    }

    private static Map<String, Object> project(Shown shown, ShowReviews.Own own) {
        var review = shown.review();
        var track = own.round().call().track(shown.place().track());
        return Values.of("project", review.project())
                .with("startup", review.startup())
                .with("site", shown.place().stay().siteName())
                .with("track", track.map(t -> t.title().byLanguage()))
                .with("startsOn", shown.place().term().startsOn())
                .with("endsOn", shown.place().term().endsOn())
                .with("meetingAt", review.meetingAt())
                .with("dueAt", review.dueAt(shown.place()))
                .with("answered", shown.answered())
                .with("open", review.announced().isEmpty())
                .with("outcome", review.announced().map(Announced::outcome))
                .with("watchedAgain", shown.isWatchedAgain())
                .with(
                        "questions",
                        questions(shown.answers().map(ReviewAnswers::questions).orElse(List.of())))
                .with("answers", shown.answers().map(ReviewAnswers::values).orElse(Map.of()))
                .with("goals", goals(review, shown.answers()))
                .with("newGoals", shown.answers().map(ReviewAnswers::newGoals).orElse(List.of()))
                .with(
                        "before",
                        shown.before().flatMap(ShowReviews.Month::answers).map(ReviewJson::answers))
                .with(
                        "months",
                        shown.earlier().stream().map(ReviewJson::earlier).toList())
                .with("choice", shown.choiceOf(own.member().id()).map(ReviewJson::choice));
    }

    private static Map<String, Object> answers(ReviewAnswers answers) {
        return Values.of("period", answers.period().toString())
                .with("questions", questions(answers.questions()))
                .with("answers", answers.values());
    }

    private static Map<String, Object> earlier(ShowReviews.Month month) {
        return Values.of("period", month.review().period().toString())
                .with("answered", month.answered())
                .with("outcome", month.review().announced().map(Announced::outcome))
                .with("proposal", month.review().proposal().map(Proposal::state));
    }
}
