package fr.navette.documents;

import fr.navette.applications.Application;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.calls.Calls;
import fr.navette.documents.check.DocumentState;
import fr.navette.documents.check.Verdict;
import fr.navette.housekeeping.Chore;
import fr.navette.people.Email;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows up documents whose file never came, was never judged, or was refused.
 *
 * @param staff a mailbox that staff read, told of files that stay without a verdict
 */
public record FollowUpDocuments(
        Calls calls,
        Applications applications,
        Documents documents,
        Files files,
        Checks checks,
        Transactions transactions,
        Email staff)
        implements Chore {
    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return documents.due(now).stream()
                .<Runnable>map(document -> () -> follow(document, now))
                .toList();
    }

    private void follow(Document document, Instant now) {
        if (document.state() != DocumentState.WAITING) reportRefusal(document, now);
        else if (files.has(document)) requestCheck(document, now);
        else removeMissing(document);
    }

    /** Hides a document that never came; a file that is still on its way is deleted with the row, a day after the announcement. */
    private void removeMissing(Document document) {
        transactions.commit(Write.put(document.removed(document.requestedAt())));
    }

    private void requestCheck(Document document, Instant now) {
        if (document.verdict() == Verdict.NOT_YET) checks.request(document);
        var writes = new ArrayList<Write>(List.of(Write.put(document.followedUp(now))));
        if (isNewlyStuck(document, now)) writes.add(Write.put(DocumentMails.stuck(document, staff, now)));
        transactions.commit(writes);
    }

    private static boolean isNewlyStuck(Document document, Instant now) {
        boolean before = document.followedUpAt()
                .filter(at -> Retention.isStuckAt(document, at))
                .isPresent();
        return Retention.isStuckAt(document, now) && !before;
    }

    /**
     * Mails the applicant where the file is part of the submission: nobody sees a verdict on a page that is closed. An
     * applicant who submits in this instant is told a minute later: the application must be as it was read.
     */
    private void reportRefusal(Document refused, Instant now) {
        var application = applications.find(refused.application());
        var writes = new ArrayList<Write>(List.of(Write.put(refused.followedUp(now))));
        application.ifPresent(a -> writes.add(Write.unchanged(a)));
        application
                .filter(a -> isSubmittedWith(a, refused))
                .map(a -> DocumentMails.refused(a, calls.get(a.call()), refused, now))
                .ifPresent(mail -> writes.add(Write.put(mail)));
        transactions.commit(writes);
    }

    private static boolean isSubmittedWith(Application application, Document document) {
        return application.status() == Status.SUBMITTED
                && application
                        .submission()
                        .filter(s -> s.documents().contains(document.id()))
                        .isPresent();
    }
}
