package fr.navette.functions.wiring;

import fr.navette.applications.Applications;
import fr.navette.applications.FollowUps;
import fr.navette.calls.Calls;
import fr.navette.calls.Digests;
import fr.navette.cohorts.Cohorts;
import fr.navette.committee.AddressChanges;
import fr.navette.committee.Committee;
import fr.navette.decisions.Decisions;
import fr.navette.documents.Documents;
import fr.navette.functions.table.Table;
import fr.navette.functions.table.TableAddressChanges;
import fr.navette.functions.table.TableApplications;
import fr.navette.functions.table.TableCalls;
import fr.navette.functions.table.TableCodeRequestRate;
import fr.navette.functions.table.TableCohorts;
import fr.navette.functions.table.TableCommittee;
import fr.navette.functions.table.TableDecisions;
import fr.navette.functions.table.TableDigests;
import fr.navette.functions.table.TableDocuments;
import fr.navette.functions.table.TableErasures;
import fr.navette.functions.table.TableFollowUps;
import fr.navette.functions.table.TableOffers;
import fr.navette.functions.table.TableOutbox;
import fr.navette.functions.table.TablePlaces;
import fr.navette.functions.table.TableReviews;
import fr.navette.functions.table.TableSearch;
import fr.navette.functions.table.TableTokens;
import fr.navette.functions.table.TableTransactions;
import fr.navette.identity.CodeRequestRate;
import fr.navette.identity.Tokens;
import fr.navette.mail.Outbox;
import fr.navette.offers.Offers;
import fr.navette.offers.Places;
import fr.navette.privacy.Erasures;
import fr.navette.reviews.Reviews;
import fr.navette.search.index.Search;
import fr.navette.storage.Transactions;

/** Every port on stand-ins, but for the table, which has its own adapters. */
public abstract class TablePorts extends InMemoryPorts {
    private final Table table;
    private final Calls calls;
    private final Applications applications;

    protected TablePorts(Table table) {
        this.table = table;
        this.calls = new TableCalls(table);
        this.applications = new TableApplications(table);
    }

    @Override
    public Transactions transactions() {
        return new TableTransactions(table);
    }

    @Override
    public Calls calls() {
        return calls;
    }

    @Override
    public Applications applications() {
        return applications;
    }

    @Override
    public FollowUps followUps() {
        return new TableFollowUps(table);
    }

    @Override
    public Offers offers() {
        return new TableOffers(table);
    }

    @Override
    public Places places() {
        return new TablePlaces(table);
    }

    @Override
    public Documents documents() {
        return new TableDocuments(table);
    }

    @Override
    public Committee committee() {
        return new TableCommittee(table);
    }

    @Override
    public Decisions decisions() {
        return new TableDecisions(table);
    }

    @Override
    public Search search() {
        return new TableSearch(table);
    }

    @Override
    public Cohorts cohorts() {
        return new TableCohorts(table);
    }

    @Override
    public Erasures erasures() {
        return new TableErasures(table);
    }

    @Override
    public Outbox outbox() {
        return new TableOutbox(table);
    }

    @Override
    public Tokens tokens() {
        return new TableTokens(table);
    }

    @Override
    public Digests digests() {
        return new TableDigests(table);
    }

    @Override
    public AddressChanges addressChanges() {
        return new TableAddressChanges(table);
    }

    @Override
    public CodeRequestRate codeRequestRate() {
        return new TableCodeRequestRate(table);
    }

    @Override
    public Reviews reviews() {
        return new TableReviews(table);
    }
}
