package fr.navette.reviews;

import static fr.navette.Given.LATER;

import fr.navette.calls.Call;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project.Representative;
import fr.navette.committee.Member;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.reviews.ProjectReview.Remark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** One mail of every template about reviews. */
public final class AReviewMail {
    private static final Instant UNTIL = Instant.parse("2027-04-12T10:00:00Z");

    private AReviewMail() {}

    public static Mail of(MailTemplate template, Call call, Place place, Representative to, Member member) {
        return switch (template) {
            case REVIEW_REMINDER -> mails(call, place, ReviewOutcome.STAY).reminder(to, Reminder.AFTER, LATER, LATER);
            case REVIEW_OPENED ->
                ReviewMails.opened(
                        member,
                        call,
                        List.of(mails(call, place, ReviewOutcome.STAY).review()),
                        "m",
                        "k3y",
                        LATER);
            case REVIEW_OUTCOME -> mails(call, place, ReviewOutcome.WATCH).outcome(to, LATER);
            case LEAVE_PROPOSED -> mails(call, place, ReviewOutcome.LEAVE).outcome(to, LATER);
            case LEAVE_TAKEN_BACK -> {
                var review = mails(call, place, ReviewOutcome.LEAVE)
                        .review()
                        .settled(Proposal.State.TAKEN_BACK, "Bonne suite.", UNTIL.plusSeconds(1));
                yield new ReviewMails(call, place, review).takenBack(to, LATER);
            }
            default -> throw new IllegalArgumentException("not about a review: " + template);
        };
    }

    /** A review that is open. */
    public static ProjectReview review(Place place) {
        var due = LocalDate.parse("2027-03-31");
        var meeting = Instant.parse("2027-04-05T12:00:00Z");
        return ProjectReview.opened(place, YearMonth.parse("2027-03"), due, meeting, List.of(), List.of());
    }

    private static ReviewMails mails(Call call, Place place, ReviewOutcome outcome) {
        var remark = new Remark("Les ventes n'ont pas commencé.", "Trois clients payants.");
        var review = review(place).staged(outcome).released(remark).announced(LATER, Optional.of(UNTIL));
        return new ReviewMails(call, place, review);
    }
}
