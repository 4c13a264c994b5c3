package fr.navette.functions.api;

import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Form;
import fr.navette.applications.Receipt;
import fr.navette.applications.Status;
import fr.navette.applications.Submission;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallForm;
import fr.navette.calls.CallId;
import fr.navette.cloud.Pdf;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.committee.Interests;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.GrantUpload;
import fr.navette.documents.Scan;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.functions.wiring.InMemoryPorts;
import fr.navette.identity.Link;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.identity.Session;
import fr.navette.input.Fields;
import fr.navette.offers.Offer;
import fr.navette.projects.SendPaper;
import fr.navette.projects.ShowProjects;
import fr.navette.search.index.SearchEntry;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.structure.Template;
import fr.navette.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stand-ins of handler tests, with the people of {@code events/}. */
public class World extends InMemoryPorts {
    public static final CallId DEMO = new CallId("blanchemaille-demo");
    public static final ApplicationId ADAS = new ApplicationId("01application0of0ada000000");
    public static final DocumentId ADAS_DECK = new DocumentId("01document0of0ada00000000");
    public static final String ADA = "session-of-ada";
    public static final String LEA = "session-of-lea";
    public static final byte[] DECK = deck();

    /** The arrival of the requests of {@code events/}. */
    public static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private Instant now = NOW;

    /** The demo call is open, Ada and Léa are signed in, and nobody has applied. */
    public World() {
        memory.commit(Write.put(demo().withVersion(1)));
        signIn(ADA, "ada@example.org", true, List.of());
        var lea = lea();
        memory.commit(
                Write.put(lea), Write.put(new Link(Sha256.hex("link-of-lea"), lea.membership(), NOW.plus(Link.LIFE))));
        index(lea.words(), SearchEntry.Kind.MEMBER, lea.id().value());
        signIn(LEA, "lea@example.org", false, List.of(lea.membership()));
    }

    private void signIn(String secret, String email, boolean applicant, List<Membership> memberships) {
        memory.tokens().save(Session.opened(Sha256.hex(secret), Given.email(email), "", applicant, memberships, NOW));
    }

    private void index(Collection<String> words, SearchEntry.Kind kind, String id) {
        memory.commit(SearchEntry.changes(Set.of(), SearchEntry.of(words, kind, DEMO, id)));
    }

    @Override
    public InstantSource clock() {
        return () -> now;
    }

    public World later(Instant instant) {
        now = instant;
        return this;
    }

    /** The call of {@code events/open-call/demo.json}. */
    public static Call demo() {
        return CallForm.read(Fields.of(fieldsOfDemo()));
    }

    /** The same call under another name. */
    public static Call demo(CallId id) {
        var fields = fieldsOfDemo();
        fields.put("id", id.value());
        return CallForm.read(Fields.of(fields));
    }

    private static Map<String, Object> fieldsOfDemo() {
        try {
            var event = Template.ROOT.resolve("events/open-call/demo.json");
            return new LinkedHashMap<>(
                    Fields.of(Json.object(Files.readAllBytes(event))).map("call"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Member lea() {
        var email = Given.email("lea@example.org");
        return new Member(
                MemberId.of(DEMO, email.person()),
                DEMO,
                email,
                "Léa Martin",
                Language.FR,
                "",
                List.of(),
                List.of(),
                0,
                20,
                Interests.NONE,
                List.of(),
                false,
                NOW,
                1);
    }

    public Application adaHasStarted() {
        var started = Application.started(ADAS, DEMO, Given.email("ada@example.org"), Language.FR, 1, NOW)
                .application();
        memory.commit(Write.put(started));
        return started;
    }

    /** Answers everything; version 2. */
    public Application adaHasAnswered() {
        var body = Fields.of(Json.object(bodyOf("applications/save")));
        var typed = new Content(body.map("answers"), body.texts("sites"), body.optionalText("track"));
        var content = new Form(demo()).withConsents(typed, typed, field -> true);
        var answered = adaHasStarted().saved(content, 1, NOW);
        memory.commit(Write.put(answered));
        return answered;
    }

    private static byte[] bodyOf(String event) {
        try {
            var json = Json.object(Files.readAllBytes(Template.ROOT.resolve("events/" + event + ".json")));
            return json.get("body").toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads the deck {@link #DECK}, which waits for its check. */
    public Document adaHasSentADeck() {
        var document = Document.requested(
                ADAS_DECK,
                ADAS,
                DEMO,
                "deck",
                "Présentation.pdf",
                FileType.PDF,
                DECK.length,
                Sha256.base64(DECK),
                Scan.NOT_WANTED,
                NOW);
        memory.commit(Write.put(document));
        files.put(document, DECK);
        return document;
    }

    /** Submits with a checked deck; version 3. */
    public Application adaHasSubmitted() {
        var answered = adaHasAnswered();
        var receipt = new Receipt("01AP-PLIC", NOW, Sha256.hex("what was sent"), "seal");
        var submission = new Submission(answered.draft().content(), List.of(ADAS_DECK), List.of(receipt));
        var submitted = answered.submitted(submission, NOW).application();
        memory.commit(Write.put(submitted));
        index(Summary.of(submitted).words(), SearchEntry.Kind.APPLICATION, ADAS.value());
        memory.commit(Write.put(adaHasSentADeck().checked(Verdict.FINE, "v1")));
        return submitted;
    }

    /** Offers a place, valid for ten days from now. */
    public Application adaHasAnOffer() {
        var offer = Offer.until("blanchemaille", NOW.plusSeconds(10 * 24 * 3600), NOW);
        var offered = adaHasSubmitted()
                .announced(Status.OFFERED, Optional.of(offer), NOW)
                .application();
        memory.commit(Write.put(offered));
        return offered;
    }

    /**
     * Gives the demo call rules for its cohort, in which Ada's project is active.
     *
     * @param cohort an object with {@code cohort} as in a call, in JSON
     */
    public void adaIsInACohort(String cohort) {
        var written = new LinkedHashMap<>(
                Fields.of(Event.of("open-call/demo").fields()).map("call"));
        written.putAll(Json.object(cohort.getBytes(StandardCharsets.UTF_8)));
        var call = Fields.read(Map.of("call", written), e -> e.object("call", CallForm::read));
        memory.commit(Write.put(call.withVersion(2)));
        var enrolled = adaHasAnOffer().accepted(NOW);
        memory.commit(enrolled.with(Write.put(Place.of(enrolled.application(), ProjectId.of(ADAS), demo(), NOW))));
    }

    /** Ada's project is in a cohort that asks for its insurance. */
    public void adaHasToSendItsInsurance() {
        adaIsInACohort("""
            {"cohort": {"tracks": [], "onboarding": [
              {"id": "insurance", "kind": "send", "title": {"fr": "L'assurance", "en": "The insurance"}}]}}
            """);
    }

    public Document adaSendsItsInsurance() {
        var grant = new GrantUpload(documents(), files(), transactions(), secrets(), scan());
        var send = new SendPaper(new ShowProjects(calls(), projectPlaces(), documents()), grant);
        var file = new GrantUpload.UploadRequest(
                "paper-insurance", "Attestation.pdf", "application/pdf", DECK.length, Sha256.base64(DECK));
        var ada = applications().find(ADAS).orElseThrow().person();
        return send.by(ada, ADAS, file, NOW).document();
    }

    public Reading leaIsToReadIt() {
        var reading = Reading.assigned(lea(), ADAS, NOW.plusSeconds(14 * 24 * 3600));
        memory.commit(Write.put(reading));
        return reading;
    }

    private static byte[] deck() {
        return Pdf.saying("Fil & Cie");
    }
}
