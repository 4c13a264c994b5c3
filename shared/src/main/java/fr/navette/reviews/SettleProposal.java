package fr.navette.reviews;

import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.cohorts.LeaveCohort;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Confirms the proposal that a project leaves, or takes it back. */
public record SettleProposal(
        Calls calls, ProjectPlaces places, Reviews reviews, LeaveCohort leave, Transactions transactions) {
    public enum Decision {
        CONFIRM,
        TAKE_BACK
    }

    /**
     * @param lastDay the project's last day, in the call's zone; empty if it stays
     */
    public record Settled(ProjectReview review, Optional<LocalDate> lastDay, List<Mail> mails) {}

    /**
     * @param note for the founders; may be empty
     * @throws Refusal {@code PROJECT_UNKNOWN}; 409 {@code TRANSITION_IMPOSSIBLE} if nothing is proposed, the founders
     *     may still answer, or the project has left
     */
    public Settled settle(
            CallId cohort, ProjectId project, Decision decision, String note, Instant now, boolean confirmed) {
        var call = calls.get(cohort);
        return Conflict.retry(() -> switch (decision) {
            case CONFIRM -> confirm(call, project, note, now, confirmed);
            case TAKE_BACK -> takeBack(call, project, note, now, confirmed);
        });
    }

    /** The change of the place tells it by mail. */
    private Settled confirm(Call call, ProjectId project, String note, Instant now, boolean confirmed) {
        var review = proposed(call, project).settled(Proposal.State.CONFIRMED, note, now);
        var lastDay = call.dayOf(now).plusDays(call.noticeDays());
        var request = new LeaveCohort.Request(
                Optional.empty(), Optional.of(lastDay), review.remark().sentence());
        var changed = leave.leave(
                call.id(), project.asHolder(), request, now, confirmed, change -> List.of(Write.put(review)));
        return new Settled(review, Optional.of(lastDay), changed.mails());
    }

    private Settled takeBack(Call call, ProjectId project, String note, Instant now, boolean confirmed) {
        var review = proposed(call, project).settled(Proposal.State.TAKEN_BACK, note, now);
        var place = place(call, project);
        var letters = new ReviewMails(call, place, review);
        var mails = places.representatives(place).stream()
                .map(person -> letters.takenBack(person, now))
                .toList();
        var period = review.period().toString();
        var writes = new ArrayList<Write>(List.of(
                Write.put(review),
                Write.put(new HistoryEntry(
                        place.application(), now, HistoryEvent.LEAVE_TAKEN_BACK, Actor.STAFF, period))));
        mails.forEach(mail -> writes.add(Write.put(mail)));
        if (confirmed) transactions.commit(writes);
        return new Settled(review, Optional.empty(), mails);
    }

    private Place place(Call call, ProjectId project) {
        return places.in(call.id(), project.asHolder())
                .orElseThrow(() -> Refusal.of(Reason.PROJECT_UNKNOWN, "project", FieldCode.NOT_KNOWN));
    }

    private ProjectReview proposed(Call call, ProjectId project) {
        return reviews.of(call.id(), project).stream()
                .filter(ProjectReview::hasOpenProposal)
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.TRANSITION_IMPOSSIBLE, "project", FieldCode.NOT_DECIDABLE));
    }
}
