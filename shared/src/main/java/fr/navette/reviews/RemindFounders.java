package fr.navette.reviews;

import fr.navette.calls.Calls;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.housekeeping.Chore;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks projects for their answers: a week before they are due, on the day, and three days after. */
public record RemindFounders(Calls calls, ProjectPlaces places, Reviews reviews, Transactions transactions)
        implements Chore {
    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return reviews.due(now).stream()
                .<Runnable>map(review -> () -> follow(review, now))
                .toList();
    }

    /** Everything is read again: the index lags behind an answer, and a pause may have begun. */
    private void follow(ProjectReview due, Instant now) {
        var review = reviews.find(due.cohort(), due.period(), due.project())
                .filter(r -> r.remindAt().filter(at -> !at.isAfter(now)).isPresent());
        if (review.isEmpty()) return;
        var place = places.in(due.cohort(), due.project().asHolder())
                .filter(p -> !p.state().isOver());
        if (place.isEmpty() || !isAwaited(review.get(), now))
            transactions.commit(Write.put(review.get().reminded(Optional.empty(), Optional.empty())));
        else remind(review.get(), place.get(), now);
    }

    private boolean isAwaited(ProjectReview review, Instant now) {
        return review.takesAnswersAt(now)
                && reviews.answers(review.cohort(), review.period(), review.project())
                        .flatMap(ReviewAnswers::sentAt)
                        .isEmpty();
    }

    private void remind(ProjectReview review, Place place, Instant now) {
        var day = review.dueOn(place);
        if (day.isEmpty()) {
            var tomorrow = LocalDate.ofInstant(now, review.zone()).plusDays(1);
            var later = Optional.of(Reminder.morning(tomorrow, review.zone()));
            transactions.commit(Write.put(review.reminded(Optional.empty(), later)));
            return;
        }
        var reminder = review.reminderAt(now, day.get());
        var writes = new ArrayList<Write>();
        writes.add(Write.put(review.reminded(reminder, review.nextReminder(now, day.get()))));
        reminder.ifPresent(latest -> writes.addAll(mails(review, place, latest, now)));
        transactions.commit(writes);
    }

    private List<Write> mails(ProjectReview review, Place place, Reminder reminder, Instant now) {
        var mails = new ReviewMails(calls.get(review.cohort()), place, review);
        var dueAt = review.dueAt(place).orElseThrow();
        return places.representatives(place).stream()
                .map(person -> Write.put(mails.reminder(person, reminder, dueAt, now)))
                .toList();
    }
}
