package fr.navette.sweep;

import fr.navette.Conflict;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.Application;
import fr.navette.applications.Applications;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import fr.navette.calls.Calls;
import fr.navette.documents.Document;
import fr.navette.documents.Documents;
import fr.navette.documents.Files;
import fr.navette.identity.Email;
import fr.navette.mail.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Does everything that is due: mails to send again, offers that ended, drafts to remind of or to
 * delete, files that never came, were never judged, were refused or are not needed any more.
 *
 * @param staff a mailbox that staff read: told of what nobody else can settle
 */
public record Sweep(
        Calls calls,
        Applications applications,
        Documents documents,
        Outbox outbox,
        Files files,
        Checks checks,
        Transactions transactions,
        Email staff) {
    /** How many of each. */
    public record Swept(int mails, int offers, int upkeep, int documents, int purges) {}

    /**
     * @throws RuntimeException the first that happened, after everything else had its turn
     */
    public Swept by(Instant now) {
        var application = new TendApplication(calls, applications, documents, files, transactions);
        var document = new TendDocument(calls, applications, files, checks, transactions, staff);
        var purge = new Purge(files, transactions);
        var failures = new ArrayList<RuntimeException>();
        var swept = new Swept(
                each(outbox.due(now), mail -> transactions.commit(new Write.PutMail(mail.swept(now))), failures),
                each(applications.offersDue(now), offer -> expire(offer, now), failures),
                each(applications.upkeepDue(now), upkeep -> application.by(upkeep, now), failures),
                each(documents.due(now), due -> document.by(due, now), failures),
                each(documents.purgesDue(now), file -> purge(file, purge, now), failures));
        if (!failures.isEmpty()) throw failures.getFirst();
        return swept;
    }

    private void expire(Application application, Instant now) {
        transactions.commit(
                new Write.PutApplication(application.expired()),
                new Write.AddEntry(new Entry(application.id(), now, Event.EXPIRED, Entry.Actor.NAVETTE)));
    }

    /** A file that the last submission holds stays, although its applicant has removed it since. */
    private void purge(Document document, Purge purge, Instant now) {
        boolean held = document.removed()
                && applications
                        .find(document.application())
                        .filter(a -> a.submittedDocuments().contains(document.id()))
                        .isPresent();
        if (held) transactions.commit(new Write.PutDocument(document.takenAway(now)));
        else purge.file(document);
    }

    private static <T> int each(List<T> due, Consumer<T> work, List<RuntimeException> failures) {
        int done = 0;
        for (var one : due) {
            try {
                work.accept(one);
                done++;
            } catch (Conflict somebodyElseWasFirst) {
                // Then it is done, or due again in a minute.
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        return done;
    }
}
