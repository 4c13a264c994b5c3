package fr.navette.reviews;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.committee.Committee;
import fr.navette.committee.CommitteeAccess;
import fr.navette.committee.Member;
import fr.navette.identity.MemberId;
import fr.navette.identity.Session;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.reviews.ProjectReview.Answered;
import fr.navette.text.Language;
import java.text.Collator;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the reviews of a month, to staff or to one of the reviewers, or all months of a project. Changes nothing. */
public record ShowReviews(Calls calls, Cohorts cohorts, Committee committee, Reviews reviews) {
    private static final int WATCHES_TO_POINT_OUT = 3;

    /**
     * The review of a project with all that was said about it.
     *
     * @param answers sent ones only
     * @param choices those of this month
     * @param earlier the months before, the oldest first
     */
    public record Shown(
            ProjectReview review,
            Place place,
            Answered answered,
            Optional<ReviewAnswers> answers,
            List<ReviewerChoice> choices,
            List<Month> earlier) {
        /** The month before, if the project was reviewed in it. */
        public Optional<Month> before() {
            return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
        }

        /** The choice of one reviewer. */
        public Optional<ReviewerChoice> choiceOf(MemberId member) {
            return choices.stream().filter(c -> c.member().equals(member)).findFirst();
        }

        /** The reviewers who choose otherwise than they did in the month before. */
        public List<Changed> changed() {
            return choices.stream()
                    .flatMap(now -> before().stream()
                            .flatMap(month -> month.choices().stream())
                            .filter(then -> then.member().equals(now.member()) && then.choice() != now.choice())
                            .map(then -> new Changed(then, now)))
                    .toList();
        }

        /** Whether the last three outcomes that were announced, this month's included, say to watch. */
        public boolean isWatchedAgain() {
            var outcomes = Stream.concat(earlier.stream().map(Month::review), Stream.of(review))
                    .flatMap(r -> r.announced().stream())
                    .map(ProjectReview.Announced::outcome)
                    .toList();
            int from = outcomes.size() - WATCHES_TO_POINT_OUT;
            return from >= 0
                    && outcomes.subList(from, outcomes.size()).stream()
                            .allMatch(outcome -> outcome == ReviewOutcome.WATCH);
        }
    }

    /** A month that came before. */
    public record Month(
            ProjectReview review, Answered answered, Optional<ReviewAnswers> answers, List<ReviewerChoice> choices) {}

    /** A reviewer's choice before and now. */
    public record Changed(ReviewerChoice before, ReviewerChoice now) {}

    /**
     * @param reviews by start-up, in French dictionary order
     * @param members the committee, those included who were withdrawn
     */
    public record Round(Call call, YearMonth period, List<Shown> reviews, Map<MemberId, Member> members) {}

    /**
     * @param period empty means the newest month
     * @throws Refusal {@code CALL_UNKNOWN}, {@code REVIEW_UNKNOWN}
     */
    public Round round(CallId id, Optional<YearMonth> period, Instant now) {
        var all = everything(id, now);
        var month = period.or(all::newest).orElseThrow(ShowReviews::unknown);
        var shown = all.of(month);
        if (shown.isEmpty()) throw unknown();
        return new Round(all.call(), month, shown, all.members());
    }

    /**
     * The months of one project.
     *
     * @throws Refusal {@code REVIEW_UNKNOWN} if it was never reviewed
     */
    public Round project(CallId id, ProjectId project, Instant now) {
        var all = everything(id, now);
        var newest = all.reviews().stream()
                .filter(review -> review.project().equals(project))
                .reduce((earlier, later) -> later)
                .flatMap(all::shown)
                .orElseThrow(ShowReviews::unknown);
        return new Round(all.call(), newest.review().period(), List.of(newest), all.members());
    }

    /**
     * The projects at which a reviewer looks.
     *
     * @throws Refusal 403 {@code NOT_YOURS} if the person is not on the committee, or not any more
     */
    public Own by(Session session, CallId id, YearMonth period, Instant now) {
        var member = new CommitteeAccess(committee).member(session, Optional.of(id));
        var round = round(id, Optional.of(period), now);
        var own = round.reviews().stream()
                .filter(shown -> shown.review().reviewers().contains(member.id()))
                .toList();
        return new Own(member, new Round(round.call(), period, own, round.members()));
    }

    /** The projects of one reviewer. */
    public record Own(Member member, Round round) {}

    static Refusal unknown() {
        return Refusal.of(Reason.REVIEW_UNKNOWN, "period", FieldCode.NOT_KNOWN);
    }

    private Everything everything(CallId id, Instant now) {
        return new Everything(
                calls.get(id),
                cohorts.places(id).stream()
                        .collect(Collectors.toMap(Place::project, Function.identity(), (former, latter) -> latter)),
                reviews.of(id),
                reviews.answers(id),
                reviews.choices(id),
                committee.members(id).stream().collect(Collectors.toMap(Member::id, Function.identity())),
                now);
    }

    /** All reviews of a cohort, read once. */
    private record Everything(
            Call call,
            Map<ProjectId, Place> places,
            List<ProjectReview> reviews,
            List<ReviewAnswers> answers,
            List<ReviewerChoice> choices,
            Map<MemberId, Member> members,
            Instant now) {
        Optional<YearMonth> newest() {
            return reviews.stream().map(ProjectReview::period).max(Comparator.naturalOrder());
        }

        List<Shown> of(YearMonth period) {
            var french = Collator.getInstance(Language.FR.locale());
            return reviews.stream()
                    .filter(review -> review.period().equals(period))
                    .flatMap(review -> shown(review).stream())
                    .sorted(Comparator.comparing(shown -> shown.review().startup(), french))
                    .toList();
        }

        /** Empty without a place: it is erased, and the review is about to be. */
        Optional<Shown> shown(ProjectReview review) {
            return Optional.ofNullable(places.get(review.project())).map(place -> {
                var month = month(review, place);
                var earlier = reviews.stream()
                        .filter(r -> r.project().equals(review.project())
                                && r.period().isBefore(review.period()))
                        .map(r -> month(r, place))
                        .toList();
                return new Shown(review, place, month.answered(), month.answers(), month.choices(), earlier);
            });
        }

        private Month month(ProjectReview review, Place place) {
            var sent = answers.stream()
                    .filter(a ->
                            a.project().equals(review.project()) && a.period().equals(review.period()))
                    .filter(a -> a.sentAt().isPresent())
                    .findFirst();
            var said = choices.stream()
                    .filter(c ->
                            c.project().equals(review.project()) && c.period().equals(review.period()))
                    .toList();
            return new Month(review, review.answered(sent, place, now), sent, said);
        }
    }
}
