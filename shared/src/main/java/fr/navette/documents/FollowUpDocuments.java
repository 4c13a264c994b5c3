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
 * Follows up documents whose file was never uploaded, never checked, or rejected.
 *
 * @param papers mails about rejected files of projects
 * @param scan the scan result of a new file: tells whether the stack has a scanner
 * @param staff the address for mails about files without a verdict
 */
public record FollowUpDocuments(
        Calls calls,
        Applications applications,
        Documents documents,
        Files files,
        Checks checks,
        RefusedPapers papers,
        Transactions transactions,
        Scan scan,
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
        else if (waitsForNobody(document)) transactions.commit(Write.put(document.scanned(scan)));
        else if (files.has(document)) requestCheck(document, now);
        else removeMissing(document);
    }

    /** Whether it awaits a scanner that the stack no longer has: our own check alone decides then. */
    private boolean waitsForNobody(Document document) {
        return scan.equals(Scan.NOT_WANTED) && document.scan().equals(Scan.AWAITED);
    }

    /** Hides a document without a file; a late upload is deleted with the row, a day after the URL was given. */
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

    private void reportRefusal(Document refused, Instant now) {
        var writes = new ArrayList<Write>(List.of(Write.put(refused.followedUp(now))));
        if (refused.isPaper()) papers.mails(refused, now).forEach(mail -> writes.add(Write.put(mail)));
        else writes.addAll(toApplicant(refused, now));
        transactions.commit(writes);
    }

    /**
     * A mail about a rejected file of the submission: a closed page shows no verdict. The application must be
     * unchanged, so an applicant who submits at that instant is told a minute later.
     */
    private List<Write> toApplicant(Document refused, Instant now) {
        var application = applications.find(refused.application());
        var writes = new ArrayList<Write>();
        application.ifPresent(a -> writes.add(Write.unchanged(a)));
        application
                .filter(a -> isSubmittedWith(a, refused))
                .map(a -> DocumentMails.refused(
                        a, applications.callFor(a.person(), calls.get(a.call()), now), refused, now))
                .ifPresent(mail -> writes.add(Write.put(mail)));
        return writes;
    }

    private static boolean isSubmittedWith(Application application, Document document) {
        return application.status() == Status.SUBMITTED
                && application
                        .submission()
                        .filter(s -> s.documents().contains(document.id()))
                        .isPresent();
    }
}
