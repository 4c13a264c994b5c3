package fr.navette.reviews;

import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.cohorts.GraduateProject;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Folded;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Announces the staged outcomes of a month together: the founders see them, and get one mail each. A second run
 * announces only what is new.
 */
public record AnnounceOutcomes(
        Calls calls, ProjectPlaces places, Reviews reviews, GraduateProject graduate, Transactions transactions) {
    /** An outcome with the mails that tell it, one for each of those who speak for the project. */
    public record Announcement(ProjectReview review, List<Mail> mails) {}

    /**
     * @param announcements by outcome and start-up
     * @param gone projects that have left or graduated since their outcome was staged; nothing is announced to them
     * @param undecided reviews without an outcome
     */
    public record Announced(
            Call call, List<Announcement> announcements, List<ProjectReview> gone, List<ProjectReview> undecided) {
        public long count(ReviewOutcome outcome) {
            return announcements.stream()
                    .filter(a -> a.review().announced().orElseThrow().outcome() == outcome)
                    .count();
        }

        public long mails() {
            return announcements.stream().mapToLong(a -> a.mails().size()).sum();
        }
    }

    /**
     * @param answerUntil until when founders may answer the proposal to leave
     * @throws Refusal {@code CALL_UNKNOWN}, {@code REVIEW_UNKNOWN}; {@code INVALID} naming the projects that would
     *     leave without a reason, or {@code answerUntil} if one leaves and it is missing or past
     */
    public Announced announce(
            CallId id, YearMonth period, Optional<Instant> answerUntil, Instant now, boolean confirmed) {
        var call = calls.get(id);
        var all = reviews.of(id, period);
        if (all.isEmpty()) throw ShowReviews.unknown();
        var staged = all.stream().filter(AnnounceOutcomes::isToAnnounce).toList();
        requireReasons(staged, answerUntil, now);
        var announcements = new ArrayList<Announcement>();
        var gone = new ArrayList<ProjectReview>();
        for (var review : staged) {
            var place = places.in(id, review.project().asHolder())
                    .filter(p -> !p.state().isOver());
            if (place.isEmpty()) gone.add(review);
            else announced(call, review, answerUntil, now, confirmed).ifPresent(announcements::add);
        }
        announcements.sort(Comparator.comparing(
                        (Announcement a) -> a.review().announced().orElseThrow().outcome())
                .thenComparing(a -> Folded.name(a.review().startup())));
        var undecided = all.stream()
                .filter(r -> r.staged().isEmpty() && r.announced().isEmpty())
                .toList();
        return new Announced(call, List.copyOf(announcements), List.copyOf(gone), undecided);
    }

    private static boolean isToAnnounce(ProjectReview review) {
        return review.staged().isPresent() && review.announced().isEmpty();
    }

    private static void requireReasons(List<ProjectReview> staged, Optional<Instant> answerUntil, Instant now) {
        var leaving = staged.stream()
                .filter(review -> review.staged().orElseThrow() == ReviewOutcome.LEAVE)
                .toList();
        var problems = new LinkedHashMap<String, FieldCode>();
        for (var review : leaving)
            if (review.remark().sentence().isEmpty()) problems.put("sentence." + review.project(), FieldCode.REQUIRED);
        if (!leaving.isEmpty() && answerUntil.isEmpty()) problems.put("answerUntil", FieldCode.REQUIRED);
        if (!leaving.isEmpty()
                && answerUntil.filter(until -> !until.isAfter(now)).isPresent())
            problems.put("answerUntil", FieldCode.IN_THE_PAST);
        if (!problems.isEmpty()) throw Refusal.of(Reason.INVALID, problems);
    }

    /** Empty if somebody else has announced it meanwhile. */
    private Optional<Announcement> announced(
            Call call, ProjectReview staged, Optional<Instant> answerUntil, Instant now, boolean confirmed) {
        return Conflict.retry(() -> {
            var current = reviews.get(staged.cohort(), staged.period(), staged.project());
            if (!isToAnnounce(current)) return Optional.empty();
            var review = current.announced(now, answerUntil);
            var place = places.in(staged.cohort(), staged.project().asHolder()).orElseThrow();
            var writes = writes(review, place, now);
            if (review.announced().orElseThrow().outcome() == ReviewOutcome.GRADUATE) {
                var changed = graduate.graduate(place.application(), "", now, confirmed, change -> writes);
                return Optional.of(new Announcement(review, changed.mails()));
            }
            var mails = mails(call, review, place, now);
            mails.forEach(mail -> writes.add(Write.put(mail)));
            if (confirmed) transactions.commit(writes);
            return Optional.of(new Announcement(review, mails));
        });
    }

    private List<Mail> mails(Call call, ProjectReview review, Place place, Instant now) {
        var mails = new ReviewMails(call, place, review);
        return places.representatives(place).stream()
                .map(person -> mails.outcome(person, now))
                .toList();
    }

    private List<Write> writes(ProjectReview review, Place place, Instant now) {
        var outcome = review.announced().orElseThrow().outcome();
        var event = outcome == ReviewOutcome.LEAVE ? HistoryEvent.LEAVE_PROPOSED : HistoryEvent.REVIEWED;
        var writes = new ArrayList<Write>();
        writes.add(Write.put(review));
        writes.add(Write.put(
                new HistoryEntry(place.application(), now, event, Actor.STAFF, review.period() + " · " + outcome)));
        Goals.ofCommittee(review)
                .ifPresent(goal ->
                        next(review).map(next -> next.aiming(goal)).ifPresent(next -> writes.add(Write.put(next))));
        return writes;
    }

    /** The review of a later month that is open already, and takes a new goal. */
    private Optional<ProjectReview> next(ProjectReview review) {
        return reviews.of(review.cohort(), review.project()).stream()
                .filter(later -> later.period().isAfter(review.period())
                        && later.announced().isEmpty()
                        && later.goals().size() < Goal.MAX)
                .findFirst();
    }
}
