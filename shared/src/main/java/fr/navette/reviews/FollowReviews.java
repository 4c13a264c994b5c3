package fr.navette.reviews;

import fr.navette.calls.CallId;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.reviews.ProjectReview.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reviews of a cohort that staff should see to. */
public record FollowReviews(Cohorts cohorts, Reviews reviews) {
    /** Reviews that nobody has answered after the last reminder, and whose outcome is not announced. */
    public List<ProjectReview> silent(CallId cohort, Instant now) {
        var open = reviews.of(cohort).stream()
                .filter(review -> review.announced().isEmpty())
                .toList();
        if (open.isEmpty()) return List.of();
        Map<ProjectId, Place> places = cohorts.places(cohort).stream()
                .filter(place -> !place.state().isOver())
                .collect(Collectors.toMap(Place::project, Function.identity(), (former, latter) -> latter));
        return open.stream()
                .filter(review -> places.containsKey(review.project()))
                .filter(review -> isSilent(review, places.get(review.project()), now))
                .toList();
    }

    private boolean isSilent(ProjectReview review, Place place, Instant now) {
        var due = review.dueOn(place);
        if (due.filter(day -> !now.isBefore(Reminder.AFTER.at(day, review.zone())))
                .isEmpty()) return false;
        var answers = reviews.answers(review.cohort(), review.period(), review.project());
        return review.answered(answers, place, now) == Answered.UNANSWERED;
    }

    /** Proposed departures to which the founders have answered, or could have. */
    public List<ProjectReview> toSettle(CallId cohort, Instant now) {
        return reviews.of(cohort).stream()
                .filter(review ->
                        review.proposal().filter(p -> p.canBeSettledAt(now)).isPresent())
                .toList();
    }
}
