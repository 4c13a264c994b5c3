package fr.navette.housekeeping;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.applications.FollowUpApplications;
import fr.navette.committee.ReadingsLeft;
import fr.navette.documents.Checks;
import fr.navette.documents.Files;
import fr.navette.documents.FollowUpDocuments;
import fr.navette.documents.Purge;
import fr.navette.documents.PurgeFiles;
import fr.navette.documents.Scan;
import fr.navette.mail.RetryMails;
import fr.navette.offers.FollowUpOffers;
import fr.navette.offers.RefillPlaces;
import fr.navette.projects.PaperMails;
import fr.navette.reports.CallNews;
import fr.navette.reports.SendDigests;
import fr.navette.storage.Transactions;
import java.util.List;
import java.util.Map;

/** The sweep with every chore, on stand-ins. */
public final class Sweeps {
    private Sweeps() {}

    public static Sweep of(InMemory memory, Files files, Checks checks, Transactions transactions) {
        return of(memory, files, checks, transactions, Scan.AWAITED);
    }

    /**
     * @param scan whether the stack has a scanner
     */
    static Sweep of(InMemory memory, Files files, Checks checks, Transactions transactions, Scan scan) {
        var purge = new Purge(files, transactions);
        return new Sweep(List.of(
                new RetryMails(
                        memory.outbox(), new ReadingsLeft(memory.applications(), memory.committee()), transactions),
                new FollowUpOffers(
                        memory.calls(), memory.applications(), memory.offers(), memory.placeLedger(), transactions),
                new RefillPlaces(memory.calls(), memory.places(), memory.fillPlaces()),
                new FollowUpApplications(
                        memory.calls(),
                        memory.applications(),
                        memory.followUps(),
                        memory.documents(),
                        purge,
                        transactions),
                new FollowUpDocuments(
                        memory.calls(),
                        memory.applications(),
                        memory.documents(),
                        files,
                        checks,
                        new PaperMails(memory.calls(), memory.projectPlaces()),
                        transactions,
                        scan,
                        Given.email("equipe@example.org")),
                new PurgeFiles(memory.applications(), memory.documents(), purge, transactions),
                new SendDigests(
                        memory.calls(),
                        memory.digests(),
                        new CallNews(
                                memory.applications(), memory.committee(), memory.outbox(), memory.followReviews()),
                        memory.outbox(),
                        transactions,
                        Given.email("equipe@example.org"))));
    }

    /** The tasks done, without digests. */
    public static Map<String, Integer> swept(int mails, int offers, int followUps, int documents, int purges) {
        return Map.of(
                "mails",
                mails,
                "offers",
                offers,
                "followUps",
                followUps,
                "documents",
                documents,
                "purges",
                purges,
                "digests",
                0,
                "places",
                0);
    }
}
