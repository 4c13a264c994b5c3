package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.cohorts.ProjectId;
import fr.navette.identity.MemberId;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ReviewAnswers;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.reviews.Reviews;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

public record TableReviews(Table table) implements Reviews {
    @Override
    public Optional<ProjectReview> find(CallId cohort, YearMonth period, ProjectId project) {
        return table.get(Key.review(cohort, period, project)).map(ProjectReviewRow::review);
    }

    @Override
    public List<ProjectReview> of(CallId cohort) {
        return reviews(cohort, Key.REVIEW);
    }

    @Override
    public List<ProjectReview> of(CallId cohort, YearMonth period) {
        return reviews(cohort, Key.REVIEW + period + "#");
    }

    private List<ProjectReview> reviews(CallId cohort, String start) {
        return table.list(Key.ofCohort(cohort), start).stream()
                .map(ProjectReviewRow::review)
                .toList();
    }

    @Override
    public Optional<ReviewAnswers> answers(CallId cohort, YearMonth period, ProjectId project) {
        return table.get(Key.answers(cohort, period, project)).map(ReviewAnswersRow::answers);
    }

    @Override
    public List<ReviewAnswers> answers(CallId cohort) {
        return table.list(Key.ofCohort(cohort), Key.ANSWERS).stream()
                .map(ReviewAnswersRow::answers)
                .toList();
    }

    @Override
    public Optional<ReviewerChoice> choice(CallId cohort, YearMonth period, ProjectId project, MemberId member) {
        return table.get(Key.choice(cohort, period, project, member)).map(ReviewerChoiceRow::choice);
    }

    @Override
    public List<ReviewerChoice> choices(CallId cohort) {
        return table.list(Key.ofCohort(cohort), Key.CHOICE).stream()
                .map(ReviewerChoiceRow::choice)
                .toList();
    }

    @Override
    public List<ProjectReview> due(Instant now) {
        return table.due(Row.Kind.REVIEW, now, ProjectReviewRow::review);
    }
}
