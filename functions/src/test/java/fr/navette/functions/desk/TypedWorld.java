package fr.navette.functions.desk;

import static fr.navette.Given.demoScores;
import static fr.navette.Given.email;

import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Correction;
import fr.navette.applications.Draft;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.LatePermission;
import fr.navette.applications.Receipt;
import fr.navette.applications.Status;
import fr.navette.applications.Submission;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.Criterion;
import fr.navette.calls.ExportTemplate;
import fr.navette.calls.Question;
import fr.navette.calls.Site;
import fr.navette.calls.Slot;
import fr.navette.calls.Track;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.Departure;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectId;
import fr.navette.cohorts.Stay;
import fr.navette.cohorts.Term;
import fr.navette.committee.Interests;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Outcome;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Scan;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.functions.api.World;
import fr.navette.identity.MemberId;
import fr.navette.identity.Session;
import fr.navette.mail.Delivery;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.MailTemplate;
import fr.navette.offers.Offer;
import fr.navette.people.Email;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.reviews.AReview;
import fr.navette.reviews.ReviewOutcome;
import fr.navette.search.index.SearchEntry;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Storable;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call with people in every state, in which every text that anybody can type is a mark with the name of its place,
 * followed by one value.
 */
final class TypedWorld extends World {
    static final ApplicationId SAMS = id("sam");
    static final ApplicationId BOBS = id("bob");
    static final ApplicationId WES = id("wes");
    static final ApplicationId ZOES = id("zoe");
    static final ApplicationId HANDS = id("hnd");
    static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    static final ApplicationId EVAS = id("eva");
    static final ApplicationId PAULS = id("pau");
    static final ApplicationId DECLINED = id("dec");
    static final String DAN = "dan@example.org";
    static final String OMAR = "omar.haddad@example.org";
    static final String SECOND = "second@example.org";
    static final Mail FAILED = mail("receipt-" + ADAS + "-1", MailState.FAILED, Delivery.NONE, "");

    private static final Call DEMO_CALL = demo();
    private static final Instant SOON = NOW.plusSeconds(5 * 24 * 3600);

    private final String value;

    enum Phase {
        OPEN,
        CLOSED,
        /** Closed, with announced decisions and answers to them. */
        ANNOUNCED
    }

    TypedWorld(String value, Phase phase) {
        this.value = value;
        put(typed(DEMO_CALL, phase == Phase.OPEN ? Optional.empty() : Optional.of(NOW.minusSeconds(60))));
        people();
        if (phase == Phase.ANNOUNCED) answers();
        readers();
        mails();
    }

    /** The text at a place. */
    String typed(String place) {
        return "⟦" + place + "⟧" + value;
    }

    private Texts texts(String place) {
        return new Texts(typed(place + ".fr"), typed(place + ".en"));
    }

    private static ApplicationId id(String name) {
        return new ApplicationId("01application0of0" + name + "000000");
    }

    private void put(Storable record) {
        memory.commit(Write.put(record));
    }

    private Call typed(Call call, Optional<Instant> closedAt) {
        return new Call(
                call.id(),
                texts("call"),
                call.opensAt(),
                call.closesAt(),
                call.zone(),
                call.grace(),
                call.tracks().stream()
                        .map(t -> new Track(t.id(), texts(t.id()), Optional.of(texts(t.id() + ".hint"))))
                        .toList(),
                call.sites().stream()
                        .map(s -> new Site(s.id(), typed(s.id()), s.places()))
                        .toList(),
                call.questions().stream().map(this::typed).toList(),
                call.documents().stream()
                        .map(s -> new Slot(s.id(), texts(s.id()), s.types(), s.maxBytes(), s.required()))
                        .toList(),
                call.criteria().stream().map(this::typed).toList(),
                call.readsPerApplication(),
                1,
                call.offerDays(),
                call.decisionBy(),
                List.of(new ExportTemplate(
                        "partners", texts("partners"), List.of(), List.of(), List.of(), List.of(), List.of())),
                call.filling(),
                call.jury(),
                call.cohort(),
                closedAt,
                2);
    }

    private Question typed(Question question) {
        return new Question(
                question.id(),
                question.kind(),
                texts(question.id()),
                Optional.of(texts(question.id() + ".hint")),
                question.required(),
                question.maxChars(),
                question.options().stream()
                        .map(o -> new Question.Option(o.id(), texts(o.id())))
                        .toList(),
                question.showIf());
    }

    private Criterion typed(Criterion criterion) {
        return new Criterion(
                criterion.id(),
                texts(criterion.id()),
                criterion.weight(),
                criterion.scale().stream()
                        .map(a -> new Criterion.Anchor(a.value(), texts(criterion.id() + a.value())))
                        .toList());
    }

    private Content content(String who) {
        var founder = Map.of(
                "name",
                typed(who + ".founder"),
                "role",
                typed(who + ".role"),
                "email",
                "founder@example.org",
                "fullTime",
                true,
                "share",
                new BigDecimal(60));
        var answers = new LinkedHashMap<String, Object>();
        for (var text : List.of("startup", "contact", "pitch", "product", "customers", "team", "needs", "why-site"))
            answers.put(text, typed(who + "." + text));
        for (var text : List.of("phone", "siren")) answers.put(text, typed(who + "." + text));
        answers.put("website", "https://" + typed(who + ".website"));
        answers.put("url", "https://" + typed(who + ".url"));
        answers.put("stage", "revenue");
        answers.put("revenue", new BigDecimal("12000.50"));
        answers.put("channels", List.of("own-shop", "social"));
        answers.put("founders", List.of(founder));
        answers.put("consent", true);
        return new Content(answers, List.of("blanchemaille", "euratechnologies"), Optional.of("incubator"));
    }

    private Application applies(ApplicationId id, String who, Email email, Status status, Optional<Offer> offer) {
        var content = content(who);
        var deck = new DocumentId("01document0of0" + who + "00000000");
        var receipt = new Receipt(who.toUpperCase(Locale.ROOT) + "A-2345", NOW, Sha256.hex(who), "seal");
        var submission = status == Status.DRAFT
                ? Optional.<Submission>empty()
                : Optional.of(new Submission(content, List.of(deck), List.of(receipt)));
        var application = new Application(
                id,
                DEMO,
                email,
                Language.FR,
                NOW,
                status,
                new Draft(content, NOW, 2),
                submission,
                Optional.of(new Correction(typed(who + ".correction"), List.of("answers.pitch"), NOW)),
                offer,
                Optional.empty(),
                offer.isPresent() ? 1 : 0,
                1);
        put(application);
        memory.commit(SearchEntry.changes(Set.of(), Summary.of(application).entries()));
        put(new Document(
                deck,
                id,
                DEMO,
                "deck",
                typed(who + ".deck"),
                FileType.PDF,
                DECK.length,
                Sha256.base64(DECK),
                Verdict.FINE,
                List.of(typed(who + ".inside")),
                "v1",
                Scan.NOT_WANTED,
                Optional.empty(),
                0,
                NOW,
                Optional.empty(),
                Optional.empty(),
                1));
        put(new HistoryEntry(id, NOW, HistoryEvent.LATE_ALLOWED, HistoryEntry.Actor.STAFF, typed(who + ".note")));
        return application;
    }

    private void people() {
        applies(ADAS, "ada", email("ada@example.org"), Status.SUBMITTED, Optional.empty());
        applies(SAMS, "sam", address("sam"), Status.SUBMITTED, Optional.empty());
        applies(id("dan"), "dan", email(DAN), Status.DRAFT, Optional.empty());
        put(decision(SAMS, Outcome.ACCEPT, "sam", Optional.empty()));
        put(decision(ADAS, Outcome.WAITLIST, "ada", Optional.empty()));
        put(new LatePermission(DEMO, email("ada@example.org"), SOON, typed("ada.late"), 1));
        memory.tokens()
                .save(Session.opened(
                        Sha256.hex("typed"), email("ada@example.org"), typed("ada.session"), true, List.of(), NOW));
    }

    private void answers() {
        var offer = Optional.of(Offer.until("blanchemaille", SOON, NOW));
        applies(BOBS, "bob", address("bob"), Status.OFFERED, offer.map(Offer::deferralAsked));
        var wes = applies(WES, "wes", address("wes"), Status.WAITLISTED, Optional.empty());
        put(memory.placeLedger()
                .of(typed(DEMO_CALL, Optional.of(NOW)))
                .await("blanchemaille", wes, 1)
                .now()
                .getFirst()
                .next());
        applies(id("eve"), "eve", address("eve"), Status.REFUSED, offer);
        applies(DECLINED, "dec", address("dec"), Status.DECLINED, Optional.empty());
        put(Place.of(
                applies(ZOES, "zoe", address("zoe"), Status.ENROLLED, offer),
                ProjectId.of(ZOES),
                typed(DEMO_CALL, Optional.of(NOW)),
                NOW));
        put(decision(DECLINED, Outcome.DECLINE, "dec", Optional.of(NOW)));
        put(decision(ZOES, Outcome.ACCEPT, "zoe", Optional.of(NOW)));
        var eva = applies(EVAS, "eva", address("eva"), Status.ENROLLED, offer);
        put(place(EVAS, eva.startup(), Place.State.ENTERED, List.of(), List.of()));
        var pau = applies(PAULS, "pau", address("pau"), Status.ENROLLED, offer);
        put(new AgreementText(DEMO, "hash", "2027-1", Language.FR, typed("agreement")));
        put(paper());
        put(place(
                PAULS,
                pau.startup(),
                Place.State.PAUSED,
                List.of(new Term.Pause(TODAY, Optional.empty(), true, typed("pause"))),
                List.of(new Term.Extension(TODAY, Period.ofDays(21), typed("extension")))));
        put(new Project(
                ProjectId.of(PAULS),
                pau.startup(),
                List.of(new Project.Representative(typed("second.name"), email(SECOND), Language.FR)),
                List.of(new Project.Invitation(
                        new Project.Representative(typed("invited.name"), address("invited"), Language.FR),
                        NOW,
                        Optional.empty())),
                List.of(),
                List.of(DEMO),
                1));
        var speaker = new Project.Representative(typed("hand.contact"), address("hand"), Language.FR);
        put(new Project(
                new ProjectId(HANDS.value()),
                typed("hand.startup"),
                List.of(speaker),
                List.of(),
                List.of(),
                List.of(DEMO),
                1));
        put(place(HANDS, typed("hand.startup"), Place.State.ACTIVE, List.of(), List.of()));
        projectsAreReviewed();
    }

    /** Zoé's project has an outcome that is staged, and one of the month before; Paul's may have to leave. */
    private void projectsAreReviewed() {
        var lea = member("lea", email("lea@example.org"), 1);
        var zoe = place(ZOES, typed("review.startup"), Place.State.ACTIVE, List.of(), List.of());
        var paul = place(PAULS, typed("review.startup"), Place.State.ACTIVE, List.of(), List.of());
        var before = new AReview(zoe, YearMonth.parse("2026-10"), typed("review.before"));
        var now = new AReview(zoe, YearMonth.parse("2026-11"), typed("review"));
        var leaving = new AReview(paul, YearMonth.parse("2026-11"), typed("review.leaving"));
        put(before.staged(ReviewOutcome.WATCH, lea.id()));
        put(now.staged(ReviewOutcome.WATCH, lea.id()));
        put(leaving.review(address("pau").person(), lea.id()));
        for (var review : List.of(before, now, leaving)) {
            put(review.answers(address("zoe").person()));
            memory.commit(review.choice(lea.id()));
        }
    }

    private Place place(
            ApplicationId holder,
            String startup,
            Place.State state,
            List<Term.Pause> pauses,
            List<Term.Extension> extensions) {
        var departure = new Departure(TODAY.plusDays(9), Optional.of(address("hand")), typed("departure"));
        return new Place(
                DEMO,
                DEMO_CALL.zone(),
                ProjectId.of(holder),
                holder,
                startup,
                List.of(new Stay("blanchemaille", typed("stay"), "incubator", TODAY)),
                state,
                NOW,
                new Term(Optional.of(TODAY), 9, pauses, extensions),
                holder.equals(HANDS) ? Optional.of(departure) : Optional.empty(),
                holder.equals(PAULS) ? papers() : Papers.NONE,
                1);
    }

    private Document paper() {
        return new Document(
                new DocumentId("paper"),
                PAULS,
                DEMO,
                "paper-insurance",
                typed("paper"),
                FileType.PDF,
                DECK.length,
                Sha256.base64(DECK),
                Verdict.FINE,
                List.of(),
                "v1",
                Scan.NOT_WANTED,
                Optional.of(new NamedPerson(new PersonId("hand"), typed("paper.sender"))),
                0,
                NOW,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private Papers papers() {
        var by = new NamedPerson(new PersonId("hand"), typed("hand.name"));
        return Papers.NONE
                .with(new Papers.Done("insurance", by, NOW))
                .with(new Papers.Signature(by, "2027-1", "hash", Language.FR, NOW))
                .with(new Papers.ExitForm(by, address("lasting"), true, typed("exit.comment"), NOW));
    }

    private Email address(String who) {
        return new Email(typed(who + ".email") + "@example.org");
    }

    private Decision decision(ApplicationId id, Outcome outcome, String who, Optional<Instant> announcedAt) {
        var site = outcome == Outcome.ACCEPT ? "blanchemaille" : "";
        return new Decision(DEMO, id, outcome, site, List.of(), typed(who + ".decision"), NOW, announcedAt, 1);
    }

    private void readers() {
        put(member("lea", email("lea@example.org"), 2));
        var max = member("max", address("max"), 1);
        var omar = member("omar", email(OMAR), 1);
        for (var member : List.of(max, omar)) {
            put(member);
            memory.commit(SearchEntry.changes(Set.of(), member.entries()));
        }
        reads(lea(), ADAS, "lea.ada");
        reads(lea(), SAMS, "lea.sam");
        reads(max, SAMS, "max.sam");
        put(Reading.assigned(omar, SAMS, SOON));
        var recused = Reading.assigned(max, ADAS, SOON);
        put(recused);
        put(recused.recused(new Reading.Recusal(Reading.Recusal.Ground.CONFLICT, typed("max.recusal"))));
    }

    private Member member(String who, Email email, long version) {
        return new Member(
                MemberId.of(DEMO, email.person()),
                DEMO,
                email,
                typed(who + ".name"),
                Language.FR,
                typed(who + ".company"),
                List.of("blanchemaille"),
                List.of(typed(who + ".field")),
                0,
                20,
                Interests.NONE,
                List.of(),
                false,
                NOW,
                version);
    }

    private void reads(Member member, ApplicationId application, String place) {
        var reading = Reading.assigned(member, application, SOON);
        put(reading);
        var scores = demoScores(4, 3, 5, 2, 4, 3);
        put(reading.reviewed(new Review(scores, typed(place + ".private"), typed(place + ".comment"), true, 1)));
    }

    private void mails() {
        put(mail(FAILED.id(), MailState.FAILED, Delivery.NONE, typed("failed.name")));
        put(mail("unknown", MailState.UNKNOWN, Delivery.NONE, typed("unknown.name")));
        put(mail("bounced", MailState.FAILED, Delivery.BOUNCED, typed("bounced.name")));
        put(mail("complained", MailState.SENT, Delivery.COMPLAINED, typed("complained.name")));
    }

    private static Mail mail(String id, MailState state, Delivery delivery, String name) {
        return new Mail(
                DEMO.value(),
                id,
                MailTemplate.RECEIPT,
                Given.email("ada@example.org"),
                name,
                Language.FR,
                Map.of("name", name),
                state,
                delivery,
                1,
                NOW,
                "ses-1",
                "Rejected",
                1);
    }
}
