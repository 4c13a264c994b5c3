package fr.navette.reviews;

import fr.navette.calls.Call;
import fr.navette.calls.Question;
import fr.navette.cohorts.Place;
import fr.navette.people.NamedPerson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A review as the founders see it: without anything that is staged, and without the reviewers' choices.
 *
 * @param author who looks at it
 * @param answers those saved so far; version 0 before the first
 * @param answered where they stand
 * @param now when they look at it
 * @param before the review of the month before, with its answers
 */
public record OwnReview(
        Call call,
        Place place,
        ProjectReview review,
        NamedPerson author,
        ReviewAnswers answers,
        ProjectReview.Answered answered,
        Instant now,
        Optional<Month> before) {
    /** A month that is past. */
    public record Month(ProjectReview review, Optional<ReviewAnswers> answers) {}

    /** The questions to ask: those of the project's present track. */
    public List<Question> questions() {
        return call.cohortRules(place.track()).review().questions();
    }

    /** Whether the founders may still answer. */
    public boolean isOpen() {
        return review.takesAnswersAt(now);
    }

    OwnReview with(ReviewAnswers saved) {
        var stands = review.answered(Optional.of(saved), place, now);
        return new OwnReview(call, place, review, author, saved, stands, now, before);
    }

    OwnReview with(ProjectReview changed) {
        return new OwnReview(call, place, changed, author, answers, answered, now, before);
    }
}
