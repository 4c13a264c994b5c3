package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.CallUse;
import fr.navette.calls.Calls;
import fr.navette.calls.LocalTimes;
import fr.navette.calls.PublishedCalls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.mail.Outbox;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves the closing of a call, later or earlier, and tells the owners of drafts. A closed call opens again. */
public record MoveClosing(
        Calls calls,
        CallUse use,
        Applications applications,
        Outbox outbox,
        Transactions transactions,
        PublishedCalls published) {
    /**
     * @param mails number of drafts whose owners are told now; somebody told before of the same closing is not told
     *     again
     */
    public record Moved(Call before, Call call, int mails) {
        /** Whether the call was closed and takes applications again. */
        public boolean isReopened(Instant now) {
            return before.stateAt(now) == Call.State.CLOSED && call.stateAt(now) == Call.State.OPEN;
        }
    }

    /**
     * @param local the new closing in the call's zone
     * @throws Refusal {@code TIME_AMBIGUOUS}; {@code INVALID} if the closing is past, or before the opening
     */
    public Moved move(CallId id, LocalDateTime local, boolean tellDrafts, Instant now, boolean confirmed) {
        var before = calls.get(id);
        var at = LocalTimes.instant("closesAt", local, before.zone());
        if (!at.isAfter(now)) throw Refusal.of(Reason.INVALID, "closesAt", FieldCode.IN_THE_PAST);
        if (!at.isAfter(before.opens())) throw Refusal.of(Reason.INVALID, "closesAt", FieldCode.NOT_IN_ORDER);
        var moved = before.closes().equals(at) && before.closedAt().isEmpty() ? before : before.closingAt(local);
        var drafts = tellDrafts ? untold(moved) : List.<ApplicationId>of();
        if (!confirmed) return new Moved(before, moved, drafts.size());
        if (!moved.equals(before)) transactions.commit(Write.put(moved));
        // Runs again if an earlier run was interrupted.
        published.publish(
                moved,
                calls.all().stream().map(c -> c.id().equals(id) ? moved : c).toList());
        use.closingMoved(id);
        return new Moved(before, moved, (int)
                drafts.stream().filter(d -> told(d, before, moved, now)).count());
    }

    private List<ApplicationId> untold(Call moved) {
        Set<String> sent =
                outbox.about(moved.id().value()).stream().map(Mail::id).collect(Collectors.toSet());
        return applications.summaries(moved.id()).stream()
                .filter(summary -> summary.status() == Status.DRAFT)
                .map(Summary::application)
                .filter(draft -> !sent.contains(DraftMails.closingMovedId(draft, moved)))
                .toList();
    }

    /** Tells nobody who has submitted, withdrawn or been told meanwhile. */
    private boolean told(ApplicationId id, Call before, Call moved, Instant now) {
        var draft = applications.find(id).filter(a -> a.status() == Status.DRAFT);
        if (draft.isEmpty()) return false;
        try {
            transactions.commit(Write.put(DraftMails.closingMoved(draft.get(), before, moved, now)));
            return true;
        } catch (Conflict toldMeanwhile) {
            return false;
        }
    }
}
