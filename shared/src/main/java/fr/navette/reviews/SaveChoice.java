package fr.navette.reviews;

import fr.navette.calls.CallId;
import fr.navette.cohorts.ProjectId;
import fr.navette.committee.Committee;
import fr.navette.committee.CommitteeAccess;
import fr.navette.identity.MemberId;
import fr.navette.identity.Session;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.reviews.ReviewerChoice.Choice;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.CleanText;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Saves a reviewer's choice about a project. */
public record SaveChoice(Committee committee, Reviews reviews, Transactions transactions) {
    /** The fact that holds the current choice, for a page that shows an older version. */
    public static final String CURRENT = "current";

    private static final int MAX_CHARS = 250;

    public record Written(Choice choice, String forFounders, String forStaff) {}

    /**
     * @param seen the version that the page showed; 0 before the first save
     * @throws Refusal 403 {@code NOT_YOURS} if the person is not on the committee, or not any more; 404 {@code
     *     REVIEW_UNKNOWN}, also if somebody else looks at the project; 409 {@code REVIEW_CLOSED} once the outcome is
     *     announced; 412 {@code STALE_VERSION}
     */
    public ReviewerChoice save(
            Session session,
            CallId call,
            YearMonth period,
            ProjectId project,
            long seen,
            Written written,
            Instant now) {
        var forFounders = text("forFounders", written.forFounders());
        var forStaff = text("forStaff", written.forStaff());
        return Conflict.retry(() -> {
            var member = new CommitteeAccess(committee)
                    .member(session, Optional.of(call))
                    .id();
            var review = reviews.find(call, period, project)
                    .filter(r -> r.reviewers().contains(member))
                    .orElseThrow(ShowReviews::unknown);
            if (review.announced().isPresent()) throw Refusal.of(Reason.REVIEW_CLOSED);
            requireCurrent(review, member, seen);
            var choice = new ReviewerChoice(
                    call, period, project, member, written.choice(), forFounders, forStaff, now, seen + 1);
            transactions.commit(Write.put(choice), Write.unchanged(review));
            return choice;
        });
    }

    private void requireCurrent(ProjectReview review, MemberId member, long seen) {
        var before = reviews.choice(review.cohort(), review.period(), review.project(), member);
        if (before.map(ReviewerChoice::version).orElse(0L) == seen) return;
        var stale = Refusal.of(Reason.STALE_VERSION);
        throw before.map(current -> stale.with(CURRENT, current)).orElse(stale);
    }

    private static String text(String field, String typed) {
        var clean = CleanText.of(typed);
        if (CleanText.length(clean) > MAX_CHARS) throw Refusal.of(Reason.INVALID, field, FieldCode.TOO_LONG);
        return clean;
    }
}
