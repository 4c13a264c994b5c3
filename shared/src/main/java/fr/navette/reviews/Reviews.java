package fr.navette.reviews;

import fr.navette.calls.CallId;
import fr.navette.cohorts.ProjectId;
import fr.navette.identity.MemberId;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The monthly reviews of projects, with the founders' answers and the reviewers' choices. */
public interface Reviews {
    Optional<ProjectReview> find(CallId cohort, YearMonth period, ProjectId project);

    /** The reviews of all months, the oldest month first. */
    List<ProjectReview> of(CallId cohort);

    List<ProjectReview> of(CallId cohort, YearMonth period);

    Optional<ReviewAnswers> answers(CallId cohort, YearMonth period, ProjectId project);

    /** The answers to all months. */
    List<ReviewAnswers> answers(CallId cohort);

    Optional<ReviewerChoice> choice(CallId cohort, YearMonth period, ProjectId project, MemberId member);

    /** The choices of all months. */
    List<ReviewerChoice> choices(CallId cohort);

    /** The reviews at which the sweep must look at {@code now}. */
    List<ProjectReview> due(Instant now);

    /** The reviews of one project in a cohort, the oldest first. */
    default List<ProjectReview> of(CallId cohort, ProjectId project) {
        return of(cohort).stream()
                .filter(review -> review.project().equals(project))
                .toList();
    }

    /** The month before the given one in which the project was reviewed. */
    default Optional<ProjectReview> before(CallId cohort, YearMonth period, ProjectId project) {
        return of(cohort, project).stream()
                .filter(review -> review.period().isBefore(period))
                .reduce((earlier, later) -> later);
    }

    /**
     * @throws Refusal 404 {@code REVIEW_UNKNOWN}
     */
    default ProjectReview get(CallId cohort, YearMonth period, ProjectId project) {
        return find(cohort, period, project)
                .orElseThrow(() -> Refusal.of(Reason.REVIEW_UNKNOWN, "period", FieldCode.NOT_KNOWN));
    }
}
