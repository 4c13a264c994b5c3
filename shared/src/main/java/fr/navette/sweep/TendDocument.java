package fr.navette.sweep;

import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.Application;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.calls.Calls;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentState;
import fr.navette.documents.Files;
import fr.navette.documents.Retention;
import fr.navette.documents.Verdict;
import fr.navette.identity.Email;
import fr.navette.mail.DocumentMails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Does for one document what is due: it never came, was never judged, or was refused. */
record TendDocument(
        Calls calls, Applications applications, Files files, Checks checks, Transactions transactions, Email staff) {
    void by(Document document, Instant now) {
        if (document.state() != DocumentState.WAITING) tellOfRefusal(document, now);
        else if (files.has(document)) askAgain(document, now);
        else forget(document);
    }

    /**
     * What never came is not shown any more, as if never announced; what is still on its way then is
     * deleted with the row, a day after the announcement.
     */
    private void forget(Document document) {
        transactions.commit(new Write.PutDocument(document.takenAway(document.askedAt())));
    }

    private void askAgain(Document document, Instant now) {
        if (document.verdict() == Verdict.NOT_YET) checks.ask(document);
        var writes = new ArrayList<Write>(List.of(new Write.PutDocument(document.tended(now))));
        if (isNewlyStuck(document, now)) writes.add(new Write.PutMail(DocumentMails.stuck(document, staff, now)));
        transactions.commit(writes);
    }

    private static boolean isNewlyStuck(Document document, Instant now) {
        boolean before = document.tendedAt()
                .filter(at -> Retention.isStuckAt(document, at))
                .isPresent();
        return Retention.isStuckAt(document, now) && !before;
    }

    /**
     * Its applicant is told where the file was sent with the application already: nobody sees the
     * verdict on a page that is closed. Only where the application is as it was read: who submits in
     * this instant is told a minute later.
     */
    private void tellOfRefusal(Document refused, Instant now) {
        var application = applications.find(refused.application());
        var writes = new ArrayList<Write>(List.of(new Write.PutDocument(refused.tended(now))));
        application.ifPresent(a -> writes.add(new Write.Unchanged(a)));
        application
                .filter(a -> isSentWith(a, refused))
                .map(a -> DocumentMails.refused(a, calls.get(a.call()), refused, now))
                .ifPresent(mail -> writes.add(new Write.PutMail(mail)));
        transactions.commit(writes);
    }

    private static boolean isSentWith(Application application, Document document) {
        return application.status() == Status.SUBMITTED
                && application.submittedDocuments().contains(document.id());
    }
}
