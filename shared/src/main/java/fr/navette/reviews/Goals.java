package fr.navette.reviews;

import fr.navette.cohorts.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The goals that a project takes from one review to the next. */
final class Goals {
    private Goals() {}

    /**
     * The goals to report on in a month: those of the review before that are not over, and those set in it.
     *
     * @param answers to the review before
     */
    static List<Goal> carried(ProjectReview before, Optional<ReviewAnswers> answers, Place place, YearMonth into) {
        var days = new ReviewDays(place);
        var goals = new ArrayList<Goal>();
        for (var goal : before.goals())
            if (answers.filter(a -> a.progressOf(goal).state().isOver()).isEmpty()) goals.add(goal);
        answers.filter(a -> a.sentAt().isPresent())
                .ifPresent(
                        a -> goals.addAll(set(before, a.newGoals(), a.sentAt().orElseThrow())));
        if (before.announced().isPresent()) ofCommittee(before).ifPresent(goals::add);
        return goals.stream()
                .filter(goal -> !days.endOf(goal).isBefore(into.atDay(1)))
                .limit(Goal.MAX)
                .toList();
    }

    private static List<Goal> set(ProjectReview review, List<String> texts, Instant at) {
        var day = LocalDate.ofInstant(at, review.zone());
        var goals = new ArrayList<Goal>();
        for (var text : texts)
            goals.add(new Goal(review.period() + "-" + (goals.size() + 1), text, day, Goal.Source.FOUNDERS));
        return goals;
    }

    /** The remark of the committee that staff have released as a goal; it counts once it is announced. */
    static Optional<Goal> ofCommittee(ProjectReview review) {
        return review.announced()
                .filter(announced -> !review.remark().goal().isEmpty())
                .map(announced -> new Goal(
                        review.period() + "-committee",
                        review.remark().goal(),
                        LocalDate.ofInstant(announced.at(), review.zone()),
                        Goal.Source.COMMITTEE));
    }
}
