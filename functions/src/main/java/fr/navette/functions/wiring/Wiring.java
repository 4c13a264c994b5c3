package fr.navette.functions.wiring;

import fr.navette.applications.Applications;
import fr.navette.applications.FollowUps;
import fr.navette.applications.Seals;
import fr.navette.calls.CallPreviews;
import fr.navette.calls.Calls;
import fr.navette.calls.Digests;
import fr.navette.calls.PublishedCalls;
import fr.navette.cohorts.Cohorts;
import fr.navette.committee.AddressChanges;
import fr.navette.committee.Committee;
import fr.navette.decisions.Decisions;
import fr.navette.documents.Documents;
import fr.navette.documents.Files;
import fr.navette.documents.Scan;
import fr.navette.exports.Exports;
import fr.navette.functions.altcha.AltchaProofs;
import fr.navette.functions.api.Api;
import fr.navette.functions.aws.BucketCalls;
import fr.navette.functions.aws.BucketExports;
import fr.navette.functions.aws.BucketFiles;
import fr.navette.functions.aws.BucketPreviews;
import fr.navette.functions.aws.Clients;
import fr.navette.functions.aws.KmsSeals;
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
import fr.navette.functions.table.TableProofSecret;
import fr.navette.functions.table.TableReviews;
import fr.navette.functions.table.TableSearch;
import fr.navette.functions.table.TableTokens;
import fr.navette.functions.table.TableTransactions;
import fr.navette.identity.CodeRequestRate;
import fr.navette.identity.Proofs;
import fr.navette.identity.Tokens;
import fr.navette.mail.MailRenderer;
import fr.navette.mail.Outbox;
import fr.navette.offers.Offers;
import fr.navette.offers.Places;
import fr.navette.people.Email;
import fr.navette.privacy.Erasures;
import fr.navette.reviews.Reviews;
import fr.navette.search.index.Search;
import fr.navette.secrets.RandomSecrets;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Transactions;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The real ports, configured by the template's environment variables. A function takes what it uses, and a client is
 * created on first use, during initialisation.
 */
public class Wiring implements Ports {
    private final Map<String, String> environment;
    private final Clients clients;
    private Table table;
    private Calls calls;
    private Applications applications;

    Wiring(Map<String, String> environment) {
        this.environment = environment;
        this.clients = new Clients(environment);
    }

    public static Wiring ofEnvironment() {
        return new Wiring(System.getenv());
    }

    /**
     * Builds an API while two threads prepare what a first request needs: one reads the table, a row that never exists,
     * which loads the SDK; the other one is not waited for.
     */
    public static Api primed(Function<Ports, Api> api) {
        Thread.ofPlatform().daemon().start(new FirstUse());
        var wiring = ofEnvironment();
        var table = wiring.table();
        var reading = Thread.ofPlatform().start(table::prime);
        var built = api.apply(wiring);
        try {
            reading.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return built;
    }

    @Override
    public InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Override
    public Secrets secrets() {
        return new RandomSecrets();
    }

    @Override
    public Transactions transactions() {
        return new TableTransactions(table());
    }

    @Override
    public Tokens tokens() {
        return new TableTokens(table());
    }

    @Override
    public CodeRequestRate codeRequestRate() {
        return new TableCodeRequestRate(table());
    }

    @Override
    public Proofs proofs(String action) {
        return new AltchaProofs(stackSecret(), action);
    }

    @Override
    public Supplier<String> stackSecret() {
        return new TableProofSecret(table(), secrets());
    }

    @Override
    public int codesPerMinute() {
        return Integer.parseInt(variable("CODES_PER_MINUTE"));
    }

    @Override
    public Calls calls() {
        if (calls == null) calls = new TableCalls(table());
        return calls;
    }

    @Override
    public Applications applications() {
        if (applications == null) applications = new TableApplications(table());
        return applications;
    }

    @Override
    public FollowUps followUps() {
        return new TableFollowUps(table());
    }

    @Override
    public Offers offers() {
        return new TableOffers(table());
    }

    @Override
    public Places places() {
        return new TablePlaces(table());
    }

    @Override
    public Documents documents() {
        return new TableDocuments(table());
    }

    @Override
    public Committee committee() {
        return new TableCommittee(table());
    }

    @Override
    public AddressChanges addressChanges() {
        return new TableAddressChanges(table());
    }

    @Override
    public Decisions decisions() {
        return new TableDecisions(table());
    }

    @Override
    public Search search() {
        return new TableSearch(table());
    }

    @Override
    public Cohorts cohorts() {
        return new TableCohorts(table());
    }

    @Override
    public Reviews reviews() {
        return new TableReviews(table());
    }

    @Override
    public Erasures erasures() {
        return new TableErasures(table());
    }

    @Override
    public Outbox outbox() {
        return new TableOutbox(table());
    }

    @Override
    public Files files() {
        return new BucketFiles(new Lazy<>(clients::s3), new Lazy<>(clients::presigner), variable("FILES_BUCKET"));
    }

    @Override
    public Exports exports() {
        return new BucketExports(clients.s3(), clients.presigner(), variable("FILES_BUCKET"), secrets());
    }

    @Override
    public Seals seals() {
        return new KmsSeals(clients.kms(), variable("RECEIPT_KEY"));
    }

    @Override
    public Digests digests() {
        return new TableDigests(table());
    }

    @Override
    public PublishedCalls publishedCalls() {
        return new BucketCalls(clients.s3(), variable("SITE_BUCKET"), variable("SITE_URL"), variable("MAIL_NAME"));
    }

    @Override
    public CallPreviews callPreviews() {
        return new BucketPreviews(
                clients.s3(), variable("SITE_BUCKET"), secrets(), variable("SITE_URL"), variable("MAIL_NAME"));
    }

    @Override
    public MailRenderer mailRenderer() {
        return new MailRenderer(variable("SITE_URL"), variable("MAIL_NAME"), variable("MAIL_REPLY_TO"));
    }

    @Override
    public Scan scan() {
        return variable("MALWARE_SCANNING").equals("on") ? Scan.AWAITED : Scan.NOT_WANTED;
    }

    @Override
    public Email staffEmail() {
        return new Email(variable("MAIL_REPLY_TO"));
    }

    @Override
    public String siteUrl() {
        return variable("SITE_URL");
    }

    final Clients clients() {
        return clients;
    }

    private Table table() {
        if (table == null) table = new Table(clients.dynamo(), variable("TABLE"));
        return table;
    }

    final String variable(String name) {
        var value = environment.get(name);
        if (value == null) throw new IllegalStateException("the template gives this function no " + name);
        return value;
    }
}
