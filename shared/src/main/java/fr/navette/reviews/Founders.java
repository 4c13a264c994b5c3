package fr.navette.reviews;

import fr.navette.calls.Calls;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project.Representative;
import fr.navette.cohorts.ProjectId;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.identity.Session;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.NamedPerson;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** The reviews of a project for those who speak for it, looked up at each request. */
public record Founders(Calls calls, ProjectPlaces places, Reviews reviews) {
    /**
     * The review of one month.
     *
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}, {@code REVIEW_UNKNOWN}; 409 {@code NOT_REPRESENTATIVE}
     */
    public OwnReview review(Session session, ProjectId id, YearMonth period, Instant now) {
        var place = places.named(id.asHolder());
        var author = author(session, place);
        var review = reviews.get(place.cohort(), period, place.project());
        var call = calls.get(place.cohort());
        var stored = reviews.answers(place.cohort(), period, place.project());
        var questions = call.cohortRules(place.track()).review().questions();
        return new OwnReview(
                call,
                place,
                review,
                author,
                stored.orElseGet(() -> ReviewAnswers.none(review, questions)),
                review.answered(stored, place, now),
                now,
                reviews.before(place.cohort(), period, place.project()).map(this::month));
    }

    /**
     * The reviews of all months, the oldest first.
     *
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}; 409 {@code NOT_REPRESENTATIVE}
     */
    public List<OwnReview.Month> all(Session session, ProjectId id) {
        var place = places.named(id.asHolder());
        author(session, place);
        return reviews.of(place.cohort(), place.project()).stream()
                .map(this::month)
                .toList();
    }

    private OwnReview.Month month(ProjectReview review) {
        return new OwnReview.Month(review, reviews.answers(review.cohort(), review.period(), review.project()));
    }

    private NamedPerson author(Session session, Place place) {
        return places.representatives(place).stream()
                .filter(person -> person.email().person().equals(session.person()))
                .findFirst()
                .map(Founders::author)
                .orElseThrow(() -> Refusal.of(Reason.NOT_REPRESENTATIVE));
    }

    private static NamedPerson author(Representative person) {
        return new NamedPerson(person.person(), person.name());
    }
}
