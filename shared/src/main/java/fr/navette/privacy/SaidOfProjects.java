package fr.navette.privacy;

import fr.navette.calls.CallId;
import fr.navette.cohorts.Place;
import fr.navette.privacy.PersonalData.OwnReviews;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ReviewAnswers;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.reviews.Reviews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The monthly reviews of cohorts, each read once: people appear there in several roles. */
final class SaidOfProjects {
    private final Reviews stored;
    private final Map<CallId, List<ProjectReview>> reviews = new HashMap<>();
    private final Map<CallId, List<ReviewAnswers>> answers = new HashMap<>();
    private final Map<CallId, List<ReviewerChoice>> choices = new HashMap<>();

    SaidOfProjects(Reviews stored) {
        this.stored = stored;
    }

    List<ProjectReview> reviews(CallId cohort) {
        return reviews.computeIfAbsent(cohort, stored::of);
    }

    List<ReviewAnswers> answers(CallId cohort) {
        return answers.computeIfAbsent(cohort, stored::answers);
    }

    List<ReviewerChoice> choices(CallId cohort) {
        return choices.computeIfAbsent(cohort, stored::choices);
    }

    /** All reviews, answers and choices about a project in the cohort of a place. */
    OwnReviews about(Place place) {
        var project = place.project();
        return new OwnReviews(
                reviews(place.cohort()).stream()
                        .filter(review -> review.project().equals(project))
                        .toList(),
                answers(place.cohort()).stream()
                        .filter(said -> said.project().equals(project))
                        .toList(),
                choices(place.cohort()).stream()
                        .filter(choice -> choice.project().equals(project))
                        .toList());
    }
}
