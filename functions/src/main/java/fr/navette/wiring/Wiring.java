package fr.navette.wiring;

import fr.navette.RandomSecrets;
import fr.navette.Secrets;
import fr.navette.Transactions;
import fr.navette.applications.Applications;
import fr.navette.applications.KmsSeals;
import fr.navette.applications.Seals;
import fr.navette.calls.BucketCalls;
import fr.navette.calls.Calls;
import fr.navette.calls.PublishedCalls;
import fr.navette.cohorts.Cohorts;
import fr.navette.committee.Committee;
import fr.navette.decisions.Decisions;
import fr.navette.documents.BucketFiles;
import fr.navette.documents.Documents;
import fr.navette.documents.Files;
import fr.navette.documents.Scan;
import fr.navette.identity.AltchaProofs;
import fr.navette.identity.Email;
import fr.navette.identity.Pace;
import fr.navette.identity.Proofs;
import fr.navette.identity.Sessions;
import fr.navette.identity.Tokens;
import fr.navette.mail.Letters;
import fr.navette.mail.Outbox;
import fr.navette.mail.Postman;
import fr.navette.mail.SesPostman;
import fr.navette.sweep.Checks;
import fr.navette.sweep.LambdaChecks;
import fr.navette.table.Table;
import fr.navette.table.TableApplications;
import fr.navette.table.TableCalls;
import fr.navette.table.TableCohorts;
import fr.navette.table.TableCommittee;
import fr.navette.table.TableDecisions;
import fr.navette.table.TableDocuments;
import fr.navette.table.TableOutbox;
import fr.navette.table.TablePace;
import fr.navette.table.TableProofSecret;
import fr.navette.table.TableTokens;
import fr.navette.table.TableTransactions;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The real collaborators, from the environment that the template gives. A function builds one of
 * these and takes what it uses; a client is made when it is first asked for, at init.
 */
public final class Wiring {
    private final Map<String, String> environment;
    private final Clients clients;
    private Table table;

    private Wiring(Map<String, String> environment) {
        this.environment = environment;
        this.clients = new Clients(environment);
    }

    public static Wiring ofEnvironment() {
        return new Wiring(System.getenv());
    }

    public InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    public Secrets secrets() {
        return new RandomSecrets();
    }

    public Transactions transactions() {
        return new TableTransactions(table());
    }

    public Sessions sessions() {
        return new Sessions(tokens());
    }

    public Tokens tokens() {
        return new TableTokens(table());
    }

    public Pace pace() {
        return new TablePace(table());
    }

    /**
     * @param action what the request that is let through does
     */
    public Proofs proofs(String action) {
        return new AltchaProofs(new TableProofSecret(table(), secrets()), action);
    }

    public int codesPerMinute() {
        return Integer.parseInt(variable("CODES_PER_MINUTE"));
    }

    public Calls calls() {
        return new TableCalls(table());
    }

    public Applications applications() {
        return new TableApplications(table());
    }

    public Documents documents() {
        return new TableDocuments(table());
    }

    public Committee committee() {
        return new TableCommittee(table());
    }

    public Decisions decisions() {
        return new TableDecisions(table());
    }

    public Cohorts cohorts() {
        return new TableCohorts(table());
    }

    public Outbox outbox() {
        return new TableOutbox(table());
    }

    public Files files() {
        return new BucketFiles(clients.s3(), clients.presigner(), variable("FILES_BUCKET"));
    }

    public Seals seals() {
        return new KmsSeals(clients.kms(), variable("RECEIPT_KEY"));
    }

    public PublishedCalls published() {
        return new BucketCalls(clients.s3(), variable("SITE_BUCKET"), variable("SITE_URL"), variable("MAIL_NAME"));
    }

    public Letters letters() {
        return new Letters(variable("SITE_URL"), variable("MAIL_NAME"));
    }

    public Postman postman() {
        return new SesPostman(
                clients.ses(),
                new SesPostman.Sender(
                        variable("MAIL_NAME"),
                        variable("MAIL_FROM"),
                        variable("MAIL_REPLY_TO"),
                        variable("CONFIGURATION_SET")));
    }

    public Checks checks() {
        return new LambdaChecks(clients.lambda(), variable("CHECK_DOCUMENT"));
    }

    /** What a new file starts with. */
    public Scan scan() {
        return variable("MALWARE_SCANNING").equals("on") ? Scan.AWAITED : Scan.NOT_WANTED;
    }

    public Email staffMailbox() {
        return new Email(variable("MAIL_REPLY_TO"));
    }

    public String siteUrl() {
        return variable("SITE_URL");
    }

    private Table table() {
        if (table == null) table = new Table(clients.dynamo(), variable("TABLE"));
        return table;
    }

    private String variable(String name) {
        var value = environment.get(name);
        if (value == null) throw new IllegalStateException("the template gives this function no " + name);
        return value;
    }
}
