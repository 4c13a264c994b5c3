package fr.navette.reviews;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Place;
import fr.navette.committee.Committee;
import fr.navette.committee.Member;
import fr.navette.identity.Link;
import fr.navette.identity.MemberId;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens the review of a month for the projects of a cohort that were active in it, and invites the reviewers. Run
 * again, it adds the projects that have started since, and moves the meeting of those that are not announced.
 */
public record OpenReview(
        Calls calls,
        Cohorts cohorts,
        Reviews reviews,
        Committee committee,
        Transactions transactions,
        Secrets secrets) {
    /**
     * @param reviewers addresses of members; empty means every member who is not withdrawn
     * @param meetingAt after the last answers are due
     */
    public record Request(YearMonth period, Instant meetingAt, List<Email> reviewers) {}

    /**
     * @param opened by start-up, as {@code cohorts} lists them
     * @param moved those that were open already, with the meeting and the reviewers of the request
     * @param left projects that are not reviewed: not active in the month, not there by the day of the answers, or on a
     *     track without reviews
     * @param invited the reviewers who get a mail: those of a project that is opened, or whose reviewers they join
     * @param places of the whole cohort
     */
    public record Opened(
            Call call,
            List<ProjectReview> opened,
            List<ProjectReview> moved,
            List<Place> left,
            List<Member> invited,
            List<Place> places) {
        /** The day by which a project answers; empty while it pauses. */
        public Optional<LocalDate> dueOn(ProjectReview review) {
            return places.stream()
                    .filter(place -> place.project().equals(review.project()))
                    .findFirst()
                    .flatMap(review::dueOn);
        }
    }

    /** A review and those of its reviewers who are new to it. */
    private record Joined(ProjectReview review, List<MemberId> reviewers) {}

    /**
     * @throws Refusal {@code CALL_UNKNOWN}, {@code MEMBER_UNKNOWN}; {@code INVALID} naming {@code meetingAt} if it is
     *     past, or before answers are due
     */
    public Opened open(CallId id, Request request, Instant now, boolean confirmed) {
        var call = calls.get(id);
        var members = members(id, request.reviewers());
        var opened = new ArrayList<ProjectReview>();
        var moved = new ArrayList<ProjectReview>();
        var left = new ArrayList<Place>();
        var joined = new ArrayList<Joined>();
        var places = cohorts.places(id);
        for (var place : places) {
            var before = reviews.find(id, request.period(), place.project());
            var due = dueOn(call, place, request.period());
            if (before.isPresent())
                before.flatMap(b -> moved(b, place, request, members)).ifPresent(after -> {
                    moved.add(after);
                    joined.add(new Joined(after, newReviewers(before.get(), after)));
                });
            else if (due.isEmpty()) left.add(place);
            else opened.add(opened(place, due.get(), request, members));
        }
        requireAfterAnswers(opened, request.meetingAt(), now);
        for (var review : opened) joined.add(new Joined(review, review.reviewers()));
        var invited = invited(members, joined);
        if (confirmed) store(call, invited, joined, now);
        return new Opened(call, opened, moved, left, invited, places);
    }

    private List<Member> members(CallId call, List<Email> asked) {
        return asked.isEmpty()
                ? committee.members(call).stream()
                        .filter(member -> !member.withdrawn())
                        .toList()
                : asked.stream()
                        .distinct()
                        .map(email -> committee.active(call, email))
                        .toList();
    }

    private static Optional<LocalDate> dueOn(Call call, Place place, YearMonth period) {
        if (place.state().isOver() || !new ReviewDays(place).wasActiveIn(period)) return Optional.empty();
        // Whoever came after that day has nothing to answer yet.
        return call.cohortRules(place.track())
                .review()
                .dueOn(period)
                .filter(day -> place.term()
                        .startsOn()
                        .filter(first -> !day.isBefore(first))
                        .isPresent());
    }

    private ProjectReview opened(Place place, LocalDate dueOn, Request request, List<Member> members) {
        var goals = reviews.before(place.cohort(), request.period(), place.project())
                .map(before -> Goals.carried(
                        before,
                        reviews.answers(before.cohort(), before.period(), before.project()),
                        place,
                        request.period()))
                .orElse(List.of());
        return ProjectReview.opened(
                place, request.period(), dueOn, request.meetingAt(), reviewersOf(place, members), goals);
    }

    /** The members who look at a project: those of its site. */
    private static List<MemberId> reviewersOf(Place place, List<Member> members) {
        return members.stream()
                .filter(member -> member.readsFor(place.site()))
                .map(Member::id)
                .toList();
    }

    private static Optional<ProjectReview> moved(
            ProjectReview before, Place place, Request request, List<Member> members) {
        var reviewers = reviewersOf(place, members);
        boolean same = before.meetingAt().equals(request.meetingAt())
                && before.reviewers().equals(reviewers);
        return before.announced().isPresent() || same
                ? Optional.empty()
                : Optional.of(before.meeting(request.meetingAt(), reviewers));
    }

    private static void requireAfterAnswers(List<ProjectReview> opened, Instant meetingAt, Instant now) {
        boolean tooEarly = opened.stream()
                .anyMatch(
                        review -> !LocalDate.ofInstant(meetingAt, review.zone()).isAfter(review.dueOn()));
        if (tooEarly) throw Refusal.of(Reason.INVALID, "meetingAt", FieldCode.NOT_IN_ORDER);
        if (!meetingAt.isAfter(now)) throw Refusal.of(Reason.INVALID, "meetingAt", FieldCode.IN_THE_PAST);
    }

    private static List<MemberId> newReviewers(ProjectReview before, ProjectReview after) {
        return after.reviewers().stream()
                .filter(reviewer -> !before.reviewers().contains(reviewer))
                .toList();
    }

    private static List<Member> invited(List<Member> members, List<Joined> joined) {
        return members.stream()
                .filter(member -> joined.stream().anyMatch(j -> j.reviewers().contains(member.id())))
                .toList();
    }

    /**
     * Writes a reviewer's mail together with the last of their reviews: nobody hears of reviews that are not there, and
     * a run that was interrupted is completed by the next one.
     */
    private void store(Call call, List<Member> invited, List<Joined> joined, Instant now) {
        for (var last : joined) {
            var writes = new ArrayList<Write>();
            for (var member : invited) {
                var own = joined.stream()
                        .filter(j -> j.reviewers().contains(member.id()))
                        .map(Joined::review)
                        .toList();
                if (!own.getLast().equals(last.review())) continue;
                var token = secrets.token();
                writes.add(Write.put(Link.to(member.membership(), token, now)));
                writes.add(Write.put(ReviewMails.opened(member, call, own, secrets.id(), token, now)));
            }
            writes.add(Write.put(last.review()));
            transactions.commitInChunks(writes);
        }
    }
}
