package fr.navette.functions.wiring;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.InMemoryExports;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSeals;
import fr.navette.KnownSecrets;
import fr.navette.applications.Applications;
import fr.navette.applications.FollowUps;
import fr.navette.applications.Seals;
import fr.navette.calls.CallId;
import fr.navette.calls.CallPreviews;
import fr.navette.calls.Calls;
import fr.navette.calls.Digests;
import fr.navette.calls.PublishedCalls;
import fr.navette.cohorts.Cohorts;
import fr.navette.committee.AddressChanges;
import fr.navette.committee.Committee;
import fr.navette.decisions.Decisions;
import fr.navette.documents.Checks;
import fr.navette.documents.Document;
import fr.navette.documents.Documents;
import fr.navette.documents.Scan;
import fr.navette.exports.Exports;
import fr.navette.functions.altcha.AltchaProofs;
import fr.navette.identity.CodeRequestRate;
import fr.navette.identity.Proofs;
import fr.navette.identity.Tokens;
import fr.navette.mail.MailRenderer;
import fr.navette.mail.MailRenderer.Rendered;
import fr.navette.mail.MailSender;
import fr.navette.mail.Outbox;
import fr.navette.offers.Offers;
import fr.navette.offers.Places;
import fr.navette.people.Email;
import fr.navette.privacy.Erasures;
import fr.navette.reviews.Reviews;
import fr.navette.search.index.Search;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Transactions;
import fr.navette.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every port on stand-ins; a test overrides the one it is about. */
public abstract class InMemoryPorts implements BackgroundPorts {
    public final InMemory memory = new InMemory();
    public final InMemoryFiles files = new InMemoryFiles();
    public final InMemoryExports exports = new InMemoryExports();
    public final KnownSecrets secrets = new KnownSecrets();
    public final KnownSeals seals = new KnownSeals();

    /** The id of each published call, and the number of calls at that time. */
    public final List<String> published = new ArrayList<>();

    /** The calls of which a preview was kept. */
    public final List<CallId> previewed = new ArrayList<>();

    /** The documents whose check was requested again. */
    public final List<Document> askedAgain = new ArrayList<>();

    /** The sent mails. */
    public final List<Rendered> sent = new ArrayList<>();

    @Override
    public Secrets secrets() {
        return secrets;
    }

    @Override
    public Transactions transactions() {
        return memory;
    }

    @Override
    public Calls calls() {
        return memory.calls();
    }

    @Override
    public Digests digests() {
        return memory.digests();
    }

    @Override
    public PublishedCalls publishedCalls() {
        return (call, all) -> published.add(call.id() + " of " + all.size());
    }

    @Override
    public CallPreviews callPreviews() {
        return call -> {
            previewed.add(call.id());
            return Map.of(Language.FR, "https://navette.example.org/previews/secret/fr.html");
        };
    }

    @Override
    public Applications applications() {
        return memory.applications();
    }

    @Override
    public FollowUps followUps() {
        return memory.followUps();
    }

    @Override
    public Seals seals() {
        return seals;
    }

    @Override
    public Documents documents() {
        return memory.documents();
    }

    @Override
    public fr.navette.documents.Files files() {
        return files;
    }

    @Override
    public Exports exports() {
        return exports;
    }

    @Override
    public Checks checks() {
        return askedAgain::add;
    }

    @Override
    public Scan scan() {
        return Scan.NOT_WANTED;
    }

    @Override
    public Offers offers() {
        return memory.offers();
    }

    @Override
    public Places places() {
        return memory.places();
    }

    @Override
    public Committee committee() {
        return memory.committee();
    }

    @Override
    public AddressChanges addressChanges() {
        return memory.addressChanges();
    }

    @Override
    public Decisions decisions() {
        return memory.decisions();
    }

    @Override
    public Search search() {
        return memory.search();
    }

    @Override
    public Cohorts cohorts() {
        return memory.cohorts();
    }

    @Override
    public Reviews reviews() {
        return memory.reviews();
    }

    @Override
    public Erasures erasures() {
        return memory.erasures();
    }

    @Override
    public Outbox outbox() {
        return memory.outbox();
    }

    @Override
    public MailRenderer mailRenderer() {
        return new MailRenderer(siteUrl(), "Blanchemaille", "equipe@example.org");
    }

    @Override
    public MailSender mailSender() {
        return (mail, rendered) -> {
            sent.add(rendered);
            return "ses-" + sent.size();
        };
    }

    @Override
    public Tokens tokens() {
        return memory.tokens();
    }

    @Override
    public CodeRequestRate codeRequestRate() {
        return memory.codeRequestRate();
    }

    @Override
    public Supplier<String> stackSecret() {
        return () -> "secret of the stack";
    }

    @Override
    public Proofs proofs(String action) {
        return new AltchaProofs(() -> "a secret", action);
    }

    @Override
    public int codesPerMinute() {
        return 600;
    }

    @Override
    public Email staffEmail() {
        return Given.email("equipe@example.org");
    }

    @Override
    public String siteUrl() {
        return "https://navette.example";
    }
}
