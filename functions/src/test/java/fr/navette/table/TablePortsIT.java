package fr.navette.table;

import fr.navette.PortsContract;
import fr.navette.Transactions;
import fr.navette.applications.Applications;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Cohorts;
import fr.navette.committee.Committee;
import fr.navette.decisions.Decisions;
import fr.navette.documents.Documents;
import fr.navette.identity.Pace;
import fr.navette.identity.Tokens;
import fr.navette.mail.Outbox;
import org.junit.jupiter.api.AfterAll;

/** The real table, on the emulator, passes the same contract as the stand-in. */
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
    protected Applications applications() {
        return new TableApplications(TABLE);
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
    protected Decisions decisions() {
        return new TableDecisions(TABLE);
    }

    @Override
    protected Cohorts cohorts() {
        return new TableCohorts(TABLE);
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
    protected Pace pace() {
        return new TablePace(TABLE);
    }
}
