package fr.navette.sweep;

import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.Application;
import fr.navette.applications.Applications;
import fr.navette.applications.Correction;
import fr.navette.applications.Dossier;
import fr.navette.applications.DraftTimes;
import fr.navette.applications.Status;
import fr.navette.applications.Upkeep;
import fr.navette.calls.Calls;
import fr.navette.documents.Documents;
import fr.navette.documents.Files;
import fr.navette.documents.Retention;
import fr.navette.mail.DraftMails;
import fr.navette.mail.Mail;
import java.time.Instant;

/** Does for one application what is due, and notes when to look at it again. */
record TendApplication(
        Calls calls, Applications applications, Documents documents, Files files, Transactions transactions) {
    void by(Upkeep upkeep, Instant now) {
        switch (upkeep.kind()) {
            case DRAFT ->
                applications
                        .dossier(upkeep.application())
                        .ifPresentOrElse(begun -> draft(begun, upkeep, now), () -> purgeDocuments(upkeep));
            case WITHDRAWN -> purgeDocuments(upkeep);
        }
    }

    private void purgeDocuments(Upkeep upkeep) {
        purge().documents(documents.of(upkeep.application()), new Write.RemoveUpkeep(upkeep));
    }

    private Purge purge() {
        return new Purge(files, transactions);
    }

    private void draft(Dossier begun, Upkeep upkeep, Instant now) {
        switch (begun.application().status()) {
            case DRAFT -> tend(begun, upkeep, now);
            case WITHDRAWN -> transactions.commit(new Write.RemoveUpkeep(upkeep));
            case SUBMITTED, INELIGIBLE, OFFERED, WAITLISTED, DECLINED, ENROLLED, REFUSED, EXPIRED ->
                purgeUnsent(begun, upkeep, now);
        }
    }

    /** Files that came after the submission and were not sent with it again while that could be. */
    private void purgeUnsent(Dossier submitted, Upkeep upkeep, Instant now) {
        var due = lastSending(submitted.application()).plus(Retention.NOT_NEEDED);
        if (now.isBefore(due)) {
            transactions.commit(new Write.PutUpkeep(upkeep.dueAt(due)));
            return;
        }
        // Until a decision staff may ask for one more correction, which brings files of its own.
        boolean last = submitted.application().status() != Status.SUBMITTED;
        purge().documents(
                        submitted.unsent(),
                        last
                                ? new Write.RemoveUpkeep(upkeep)
                                : new Write.PutUpkeep(upkeep.dueAt(now.plus(Retention.NOT_NEEDED))));
    }

    private Instant lastSending(Application application) {
        var end = calls.get(application.call()).lastArrival();
        return application
                .correction()
                .map(Correction::until)
                .filter(end::isBefore)
                .orElse(end);
    }

    private void tend(Dossier draft, Upkeep upkeep, Instant now) {
        var call = calls.get(draft.application().call());
        var times = new DraftTimes(draft, call, upkeep);
        var reminder = times.reminder(now);
        if (times.isOver(now)) purge().draft(draft, upkeep, now);
        else if (reminder.isPresent())
            tell(
                    times,
                    upkeep.having(reminder.get()),
                    DraftMails.reminder(draft.application(), call, reminder.get(), now),
                    now);
        else if (times.isNoticed(now))
            tell(times, upkeep.noticed(now), DraftMails.purge(draft.application(), call, times.purgeAt(now), now), now);
        else transactions.commit(new Write.PutUpkeep(upkeep.dueAt(times.next(now))));
    }

    /** Only where the draft is as it was read: who submits in this instant gets no reminder. */
    private void tell(DraftTimes times, Upkeep told, Mail mail, Instant now) {
        var next = new DraftTimes(times.draft(), times.call(), told).next(now);
        transactions.commit(
                new Write.Unchanged(times.draft().application()),
                new Write.PutUpkeep(told.dueAt(next)),
                new Write.PutMail(mail));
    }
}
