package fr.navette.api;

import fr.navette.Fields;
import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSecrets;
import fr.navette.Language;
import fr.navette.Sha256;
import fr.navette.Write;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Form;
import fr.navette.applications.Offer;
import fr.navette.applications.Receipt;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.CallForm;
import fr.navette.calls.CallId;
import fr.navette.cloud.Pdf;
import fr.navette.committee.Member;
import fr.navette.committee.MemberId;
import fr.navette.committee.Reading;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.FileType;
import fr.navette.documents.Scan;
import fr.navette.documents.Verdict;
import fr.navette.identity.Link;
import fr.navette.identity.Membership;
import fr.navette.identity.Session;
import fr.navette.identity.Sessions;
import fr.navette.structure.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The stand-ins that handler tests share, and the people whom the files of {@code events/} are
 * about.
 */
public final class World {
    public static final CallId DEMO = new CallId("blanchemaille-demo");
    public static final ApplicationId ADAS = new ApplicationId("01application0of0ada000000");
    public static final DocumentId ADAS_DECK = new DocumentId("01document0of0ada00000000");
    public static final String ADA = "session-of-ada";
    public static final String LEA = "session-of-lea";
    public static final byte[] DECK = deck();

    /** When the requests of {@code events/} arrive. */
    public static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    public final InMemory memory = new InMemory();
    public final InMemoryFiles files = new InMemoryFiles();
    public final KnownSecrets secrets = new KnownSecrets();
    private Instant now = NOW;

    /** The demo call is open; Ada and Léa are signed in; nobody has applied. */
    public World() {
        memory.commit(new Write.PutCall(demo().withVersion(1)));
        signIn(ADA, "ada@example.org", true, List.of());
        var lea = lea();
        memory.commit(
                new Write.PutMember(lea),
                new Write.PutLink(new Link(Sha256.hex("link-of-lea"), lea.membership(), NOW.plus(Link.LIFE))));
        signIn(LEA, "lea@example.org", false, List.of(lea.membership()));
    }

    private void signIn(String secret, String email, boolean applicant, List<Membership> seats) {
        memory.tokens()
                .keep(new Session(
                        Sha256.hex(secret), Given.email(email), "", applicant, seats, NOW.plus(Session.IDLE)));
    }

    public InstantSource clock() {
        return () -> now;
    }

    public Sessions sessions() {
        return new Sessions(memory.tokens());
    }

    public World later(Instant instant) {
        now = instant;
        return this;
    }

    /** The call of {@code events/open-call/demo.json}. */
    public static Call demo() {
        try {
            var event = Template.ROOT.resolve("events/open-call/demo.json");
            return Fields.of(Json.object(Files.readAllBytes(event))).object("call", CallForm::read);
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
                20,
                false,
                NOW,
                1);
    }

    public Application adaHasStarted() {
        var started = Application.started(ADAS, DEMO, Given.email("ada@example.org"), Language.FR, NOW);
        memory.commit(new Write.PutApplication(started));
        return started;
    }

    /** Version 2: everything is answered. */
    public Application adaHasAnswered() {
        var body = Fields.of(Json.object(bodyOf("applications/save")));
        var typed = new Content(body.map("answers"), body.texts("sites"), body.optionalText("track"));
        var started = adaHasStarted();
        var answered = started.saved(new Form(demo()).consenting(typed, started.written(), field -> true));
        memory.commit(new Write.PutApplication(answered));
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

    /** The deck of {@link #DECK}, sent and waiting for its check. */
    public Document adaHasSentADeck() {
        var document = Document.announced(
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
        memory.commit(new Write.PutDocument(document));
        files.put(document, DECK);
        return document;
    }

    /** Version 3, with a deck that was checked. */
    public Application adaHasSubmitted() {
        var submitted = adaHasAnswered()
                .submitted(
                        new Receipt("01AP-PLIC", NOW, Sha256.hex("what was sent"), "seal"),
                        List.of(ADAS_DECK),
                        List.of());
        memory.commit(new Write.PutApplication(submitted));
        memory.commit(new Write.PutDocument(adaHasSentADeck().judged(Verdict.FINE, "v1")));
        return submitted;
    }

    /** The place stands until ten days from now. */
    public Application adaHasAnOffer() {
        var offer = new Offer("blanchemaille", NOW.plusSeconds(10 * 24 * 3600));
        var offered = adaHasSubmitted().announced(Status.OFFERED, Optional.of(offer));
        memory.commit(new Write.PutApplication(offered));
        return offered;
    }

    public Reading leaIsToReadIt() {
        var reading = Reading.assigned(lea(), ADAS, NOW.plusSeconds(14 * 24 * 3600));
        memory.commit(new Write.PutReading(reading));
        return reading;
    }

    private static byte[] deck() {
        return Pdf.saying("Fil & Cie");
    }
}
