package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.documents.Documents;
import fr.navette.documents.Files;
import fr.navette.documents.Purge;
import fr.navette.documents.Retention;
import fr.navette.housekeeping.Chore;
import fr.navette.mail.Mail;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reminds applicants of their drafts, deletes abandoned drafts, and deletes files that are no longer needed. */
public record FollowUpApplications(
        Calls calls,
        Applications applications,
        FollowUps followUps,
        Documents documents,
        Purge purge,
        Transactions transactions)
        implements Chore {
    @Override
    public String name() {
        return "followUps";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return followUps.due(now).stream()
                .<Runnable>map(followUp -> () -> follow(followUp, now))
                .toList();
    }

    private void follow(FollowUp followUp, Instant now) {
        switch (followUp.kind()) {
            case DRAFT ->
                applications
                        .dossier(followUp.application())
                        .ifPresentOrElse(begun -> followBegun(begun, followUp, now), () -> purgeAll(followUp, false));
            case WITHDRAWN -> purgeAll(followUp, false);
            case ERASED_PROJECT -> purgeAll(followUp, true);
        }
    }

    /** A project may outlive its application, with the files that it has sent. */
    private void purgeAll(FollowUp followUp, boolean papers) {
        var all = documents.of(followUp.application()).stream()
                .filter(document -> document.isPaper() == papers)
                .toList();
        purge.documents(all, Write.remove(followUp));
    }

    private void followBegun(Dossier begun, FollowUp followUp, Instant now) {
        switch (begun.application().status()) {
            case DRAFT -> followDraft(begun, followUp, now);
            case WITHDRAWN -> transactions.commit(Write.remove(followUp));
            case SUBMITTED, INELIGIBLE, OFFERED, WAITLISTED, DECLINED, ENROLLED, REFUSED, EXPIRED, LEFT ->
                purgeUnsent(begun, followUp, now);
        }
    }

    /** Deletes files that were uploaded after the submission and can no longer be added to it. */
    private void purgeUnsent(Dossier submitted, FollowUp followUp, Instant now) {
        var application = submitted.application();
        var due = editableUntil(application).plus(Retention.UNUSED_FILE);
        if (now.isBefore(due)) {
            transactions.commit(Write.put(followUp.dueAt(due)));
            return;
        }
        // Before a decision, another correction request may bring new files.
        boolean last = application.status() != Status.SUBMITTED;
        purge.documents(
                submitted.unsent(),
                last ? Write.remove(followUp) : Write.put(followUp.dueAt(now.plus(Retention.UNUSED_FILE))));
    }

    private Instant editableUntil(Application application) {
        var until = application.editableUntil(calls.get(application.call()));
        return applications
                .late(application.person(), application.call())
                .map(LatePermission::until)
                .filter(until::isBefore)
                .orElse(until);
    }

    private void followDraft(Dossier draft, FollowUp followUp, Instant now) {
        var call = calls.get(draft.application().call());
        var times = new DraftTimes(draft, call, followUp);
        var reminder = times.reminder(now);
        if (times.isPurgeDue(now)) delete(draft, followUp, now);
        else if (reminder.isPresent()) {
            var mail = DraftMails.reminder(draft.application(), call, reminder.get(), now);
            commit(draft, call, followUp.withReminder(reminder.get()), mail, now);
        } else if (times.isNoticeDue(now)) {
            var mail = DraftMails.deletion(draft.application(), call, times.purgeAt(now), now);
            commit(draft, call, followUp.noticed(now), mail, now);
        } else transactions.commit(Write.put(followUp.dueAt(times.next(now))));
    }

    /** Writes only if the draft is unchanged: an applicant who has just submitted gets no reminder. */
    private void commit(Dossier draft, Call call, FollowUp followUp, Mail mail, Instant now) {
        var next = new DraftTimes(draft, call, followUp).next(now);
        transactions.commit(Write.unchanged(draft.application()), Write.put(followUp.dueAt(next)), Write.put(mail));
    }

    /**
     * Deletes a draft only if it is unchanged: an applicant who has just saved keeps it. The first chunk holds the
     * draft; a draft that staff have opened often has a long history. The same follow-up deletes the files, once no
     * upload can still be running.
     */
    private void delete(Dossier draft, FollowUp followUp, Instant now) {
        var writes = new ArrayList<Write>();
        writes.add(Write.remove(draft.application()));
        writes.add(Write.put(followUp.dueAt(now.plus(Files.UPLOAD_OVER))));
        writes.addAll(SearchEntry.changes(Summary.of(draft.application()).entries(), Set.of()));
        draft.history().forEach(entry -> writes.add(Write.remove(entry)));
        transactions.commitInChunks(writes);
    }
}
