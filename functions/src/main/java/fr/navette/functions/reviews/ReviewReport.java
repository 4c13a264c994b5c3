package fr.navette.functions.reviews;

import fr.navette.answers.AnswerInWords;
import fr.navette.committee.Member;
import fr.navette.identity.MemberId;
import fr.navette.input.Values;
import fr.navette.reviews.Goal;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ProjectReview.Answered;
import fr.navette.reviews.Proposal;
import fr.navette.reviews.ReviewAnswers;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.reviews.ReviewerChoice.Choice;
import fr.navette.reviews.ShowReviews.Shown;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reviews in the reports of staff commands.
 *
 * @param members of the committee, by their ids
 */
record ReviewReport(Map<MemberId, Member> members) {
    /** The next steps of staff about a review; screens choose their rows and buttons by it. */
    enum Stage {
        OPEN,
        PROPOSED,
        ANNOUNCED;

        static Stage of(ProjectReview review) {
            if (review.hasOpenProposal()) return PROPOSED;
            return review.announced().isPresent() ? ANNOUNCED : OPEN;
        }
    }

    /** How many projects stand where. */
    static Values answered(List<Shown> reviews) {
        var counts = new Values();
        for (var answered : Answered.values()) {
            long count = reviews.stream()
                    .filter(shown -> shown.answered() == answered)
                    .count();
            if (count > 0) counts.put(answered.name(), count);
        }
        return counts;
    }

    Map<String, Object> review(Shown shown) {
        var review = shown.review();
        return Values.of("project", review.project())
                .with("startup", review.startup())
                .with("status", Stage.of(review))
                .with("answered", shown.answered())
                .with("choices", counts(shown.choices()))
                .with("watchedAgain", shown.isWatchedAgain())
                .with(
                        "staged",
                        review.staged().filter(outcome -> review.announced().isEmpty()))
                .with("outcome", review.announced().map(ProjectReview.Announced::outcome))
                .with("sentence", review.remark().sentence())
                .with("goal", review.remark().goal())
                .with("proposal", review.proposal().map(Proposal::state))
                .with("reply", review.proposal().flatMap(Proposal::reply).map(Proposal.Reply::text));
    }

    /** The number of reviewers behind each choice that somebody has made. */
    static Values counts(List<ReviewerChoice> choices) {
        var counts = new Values();
        for (var choice : Choice.values()) {
            long count = choices.stream().filter(c -> c.choice() == choice).count();
            if (count > 0) counts.put(choice.name(), count);
        }
        return counts;
    }

    /** The choices of all reviewers. */
    List<Map<String, Object>> choices(Shown shown) {
        return shown.choices().stream()
                .<Map<String, Object>>map(
                        choice -> Values.of("project", shown.review().project())
                                .with("startup", shown.review().startup())
                                .with("member", name(choice))
                                .with("choice", choice.choice()))
                .toList();
    }

    /** The choices about one project, in the reviewers' words. */
    List<Map<String, Object>> sentences(Shown shown) {
        return shown.choices().stream()
                .<Map<String, Object>>map(choice -> Values.of("member", name(choice))
                        .with("choice", choice.choice())
                        .with("forFounders", choice.forFounders())
                        .with("forStaff", choice.forStaff()))
                .toList();
    }

    List<Map<String, Object>> changed(Shown shown) {
        return shown.changed().stream()
                .<Map<String, Object>>map(
                        changed -> Values.of("startup", shown.review().startup())
                                .with("member", name(changed.now()))
                                .with("before", changed.before().choice())
                                .with("choice", changed.now().choice()))
                .toList();
    }

    /** Empty once the member is erased: their choices go with them. */
    private String name(ReviewerChoice choice) {
        return Optional.ofNullable(members.get(choice.member()))
                .map(Member::name)
                .orElse("");
    }

    /** Questions and answers in words. */
    static List<Map<String, Object>> answers(Optional<ReviewAnswers> answers, Language language) {
        var words = new AnswerInWords(language);
        return answers.stream()
                .flatMap(sent -> sent.questions().stream()
                        .filter(question -> sent.values().containsKey(question.id()))
                        .<Map<String, Object>>map(question -> Values.of("question", question.id())
                                .with("label", question.label().in(language))
                                .with("answer", words.of(question, sent.values().get(question.id())))))
                .toList();
    }

    static Map<String, Object> goal(Goal goal, Optional<ReviewAnswers> answers) {
        var progress = answers.map(sent -> sent.progressOf(goal));
        return Values.of("text", goal.text())
                .with("setOn", goal.setOn())
                .with("source", goal.source())
                .with("progress", progress.map(Goal.Progress::state))
                .with("note", progress.map(Goal.Progress::note));
    }
}
