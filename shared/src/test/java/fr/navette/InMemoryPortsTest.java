package fr.navette;

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

class InMemoryPortsTest extends PortsContract {
    private final InMemory memory = new InMemory();

    @Override
    protected Transactions transactions() {
        return memory;
    }

    @Override
    protected Calls calls() {
        return memory.calls();
    }

    @Override
    protected Digests digests() {
        return memory.digests();
    }

    @Override
    protected Applications applications() {
        return memory.applications();
    }

    @Override
    protected FollowUps followUps() {
        return memory.followUps();
    }

    @Override
    protected Offers offers() {
        return memory.offers();
    }

    @Override
    protected Documents documents() {
        return memory.documents();
    }

    @Override
    protected Committee committee() {
        return memory.committee();
    }

    @Override
    protected AddressChanges addressChanges() {
        return memory.addressChanges();
    }

    @Override
    protected Decisions decisions() {
        return memory.decisions();
    }

    @Override
    protected Search search() {
        return memory.search();
    }

    @Override
    protected Cohorts cohorts() {
        return memory.cohorts();
    }

    @Override
    protected Reviews reviews() {
        return memory.reviews();
    }

    @Override
    protected Outbox outbox() {
        return memory.outbox();
    }

    @Override
    protected Tokens tokens() {
        return memory.tokens();
    }

    @Override
    protected CodeRequestRate codeRequestRate() {
        return memory.codeRequestRate();
    }
}
