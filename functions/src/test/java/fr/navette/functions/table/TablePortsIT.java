package fr.navette.functions.table;

import fr.navette.PortsContract;
import fr.navette.applications.Applications;
import fr.navette.applications.FollowUps;
import fr.navette.calls.Calls;
import fr.navette.calls.Digests;
import fr.navette.cohorts.Cohorts;
import fr.navette.committee.AddressChanges;
import fr.navette.committee.Committee;
import fr.navette.decisions.Decisions;
import fr.navette.documents.Documents;
import fr.navette.identity.CodeRequestRate;
import fr.navette.identity.Tokens;
import fr.navette.mail.Outbox;
import fr.navette.offers.Offers;
import fr.navette.reviews.Reviews;
import fr.navette.search.index.Search;
import fr.navette.storage.Transactions;
import org.junit.jupiter.api.AfterAll;

/** The contract of all stores with the real table, on the emulator. */
class TablePortsIT extends PortsContract {
    private static final Table TABLE = TestTable.create();

    @AfterAll
    static void away() {
        TestTable.delete(TABLE);
    }

    @Override
    protected Transactions transactions() {
        return new TableTransactions(TABLE);
    }

    @Override
    protected Calls calls() {
        return new TableCalls(TABLE);
    }

    @Override
    protected Digests digests() {
        return new TableDigests(TABLE);
    }

    @Override
    protected Applications applications() {
        return new TableApplications(TABLE);
    }

    @Override
    protected FollowUps followUps() {
        return new TableFollowUps(TABLE);
    }

    @Override
    protected Offers offers() {
        return new TableOffers(TABLE);
    }

    @Override
    protected Documents documents() {
        return new TableDocuments(TABLE);
    }

    @Override
    protected Committee committee() {
        return new TableCommittee(TABLE);
    }

    @Override
    protected AddressChanges addressChanges() {
        return new TableAddressChanges(TABLE);
    }

    @Override
    protected Decisions decisions() {
        return new TableDecisions(TABLE);
    }

    @Override
    protected Search search() {
        return new TableSearch(TABLE);
    }

    @Override
    protected Cohorts cohorts() {
        return new TableCohorts(TABLE);
    }

    @Override
    protected Reviews reviews() {
        return new TableReviews(TABLE);
    }

    @Override
    protected Outbox outbox() {
        return new TableOutbox(TABLE);
    }

    @Override
    protected Tokens tokens() {
        return new TableTokens(TABLE);
    }

    @Override
    protected CodeRequestRate codeRequestRate() {
        return new TableCodeRequestRate(TABLE);
    }
}
