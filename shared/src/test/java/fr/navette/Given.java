package fr.navette;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Receipt;
import fr.navette.applications.Submission;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.CohortRules;
import fr.navette.calls.Criterion;
import fr.navette.calls.Filling;
import fr.navette.calls.Jury;
import fr.navette.calls.OnboardingItem;
import fr.navette.calls.Question;
import fr.navette.calls.Question.Condition;
import fr.navette.calls.Question.Option;
import fr.navette.calls.QuestionKind;
import fr.navette.calls.Site;
import fr.navette.calls.Slot;
import fr.navette.calls.Track;
import fr.navette.committee.Interests;
import fr.navette.committee.Member;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Scan;
import fr.navette.documents.check.FileType;
import fr.navette.identity.MemberId;
import fr.navette.identity.Network;
import fr.navette.identity.Session;
import fr.navette.people.Email;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fixtures of the tests. */
public final class Given {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final CallId CALL = new CallId("blanchemaille-2027");

    /** The networks of the person and of a stranger. */
    public static final Network HERE = new Network("here");

    public static final Network ELSEWHERE = new Network("elsewhere");

    /** An instant while the call is open. */
    public static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    /** An instant after the call has closed, grace included. */
    public static final Instant LATER = Instant.parse("2027-02-01T10:00:00Z");

    private Given() {}

    /** Open from 2 November 2026 to 15 January 2027, 17:00 in Paris, with 15 minutes of grace. */
    public static Call anOpenCall() {
        return aCall(
                List.of(
                        aQuestion("pitch", QuestionKind.LINE, true, 140),
                        new Question(
                                "stage",
                                QuestionKind.CHOICE,
                                text("stage"),
                                Optional.empty(),
                                true,
                                200,
                                List.of(new Option("idea", text("idea")), new Option("revenue", text("revenue"))),
                                Optional.empty()),
                        new Question(
                                "revenue",
                                QuestionKind.MONEY,
                                text("revenue"),
                                Optional.empty(),
                                true,
                                200,
                                List.of(),
                                Optional.of(new Condition("stage", List.of("revenue"))))),
                List.of(aSlot("deck", true)));
    }

    /** The open call under another id and with another opening. */
    public static Call aCallNamed(CallId id, LocalDateTime opensAt) {
        var call = anOpenCall();
        return new Call(
                id,
                call.title(),
                opensAt,
                call.closesAt(),
                call.zone(),
                call.grace(),
                call.tracks(),
                call.sites(),
                call.questions(),
                call.documents(),
                call.criteria(),
                call.readsPerApplication(),
                call.quorum(),
                call.offerDays(),
                call.decisionBy(),
                call.exports(),
                call.filling(),
                call.jury(),
                call.cohort(),
                call.closedAt(),
                call.version());
    }

    /** The open call with other sites and other rules for places that come free. */
    public static Call aCallWith(List<Site> sites, Filling filling) {
        return aCallWith(sites, filling, Optional.empty(), Jury.DEFAULT);
    }

    /** The open call with rules for its cohort. */
    public static Call aCallWith(CohortRules cohort) {
        return aCallWith(anOpenCall().sites(), Filling.DEFAULT, Optional.of(cohort), Jury.DEFAULT);
    }

    /** The open call with rules for its committee. */
    public static Call aCallWith(Jury jury) {
        return aCallWith(anOpenCall().sites(), Filling.DEFAULT, Optional.empty(), jury);
    }

    /** The open call with other questions, without files, and with rules for its committee. */
    public static Call aCallWith(List<Question> questions, Jury jury) {
        var call = anOpenCall();
        return aCallWith(aCall(questions, List.of()), call.sites(), Filling.DEFAULT, Optional.empty(), jury);
    }

    private static Call aCallWith(List<Site> sites, Filling filling, Optional<CohortRules> cohort, Jury jury) {
        return aCallWith(anOpenCall(), sites, filling, cohort, jury);
    }

    private static Call aCallWith(
            Call call, List<Site> sites, Filling filling, Optional<CohortRules> cohort, Jury jury) {
        return new Call(
                call.id(),
                call.title(),
                call.opensAt(),
                call.closesAt(),
                call.zone(),
                call.grace(),
                call.tracks(),
                sites,
                call.questions(),
                call.documents(),
                call.criteria(),
                call.readsPerApplication(),
                call.quorum(),
                call.offerDays(),
                call.decisionBy(),
                call.exports(),
                filling,
                jury,
                cohort,
                call.closedAt(),
                call.version());
    }

    public static Call aCall(List<Question> questions, List<Slot> slots) {
        return aCall(questions, slots, List.of(aCriterion("team", 2), aCriterion("market", 1)));
    }

    public static Call aCall(List<Question> questions, List<Slot> slots, List<Criterion> criteria) {
        return aCall(questions, slots, criteria, Optional.empty(), Jury.DEFAULT);
    }

    /** An open call that promises its answers by that day. */
    public static Call aCallDecidedBy(LocalDate day) {
        var call = anOpenCall();
        return aCall(call.questions(), call.documents(), call.criteria(), Optional.of(day), Jury.DEFAULT);
    }

    /** An open call with these questions, whose readers do not see who is behind an application. */
    public static Call aBlindCall(List<Question> questions) {
        var call = anOpenCall();
        var jury = new Jury(true, Jury.Others.NEVER, Jury.Browsers.ANY, List.of(), Jury.ACROSS_SITES, Optional.empty());
        return aCall(questions, call.documents(), call.criteria(), Optional.empty(), jury);
    }

    /** A question whose answers may tell who is behind an application. */
    public static Question anIdentifyingQuestion(String id) {
        return new Question(
                id,
                QuestionKind.LINE,
                text(id),
                Optional.empty(),
                true,
                200,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static Call aCall(
            List<Question> questions,
            List<Slot> slots,
            List<Criterion> criteria,
            Optional<LocalDate> decisionBy,
            Jury jury) {
        return new Call(
                CALL,
                new Texts("Appel 2027", "Call 2027"),
                LocalDateTime.parse("2026-11-02T09:00"),
                LocalDateTime.parse("2027-01-15T17:00"),
                PARIS,
                Duration.ofMinutes(15),
                List.of(
                        new Track("incubator", text("incubator"), Optional.of(text("for a project"))),
                        new Track("accelerator", text("accelerator"), Optional.empty())),
                List.of(
                        new Site("blanchemaille", "Blanchemaille, Roubaix", 2),
                        new Site("euratechnologies", "EuraTechnologies, Lille", 1)),
                questions,
                slots,
                criteria,
                3,
                2,
                10,
                decisionBy,
                List.of(),
                Filling.DEFAULT,
                jury,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** The score of one criterion. */
    public static Map<String, BigDecimal> scores(String criterion, int score) {
        return Map.of(criterion, BigDecimal.valueOf(score));
    }

    /** The scores of the demo call's criteria: team, market, product, traction, fit, coachability. */
    public static Map<String, BigDecimal> demoScores(int... scores) {
        var criteria = List.of("team", "market", "product", "traction", "fit", "coachability");
        var byCriterion = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < scores.length; i++) byCriterion.put(criteria.get(i), BigDecimal.valueOf(scores[i]));
        return byCriterion;
    }

    /** The scores of two criteria. */
    public static Map<String, BigDecimal> scores(String criterion, int score, String other, int its) {
        return Map.of(criterion, BigDecimal.valueOf(score), other, BigDecimal.valueOf(its));
    }

    public static Question aQuestion(String id, QuestionKind kind, boolean required, int maxChars) {
        return new Question(id, kind, text(id), Optional.empty(), required, maxChars, List.of(), Optional.empty());
    }

    public static Slot aSlot(String id, boolean required) {
        return new Slot(id, text(id), List.of(FileType.values()), 20_000_000, required);
    }

    /** Something to do within a fortnight of the first day. */
    public static OnboardingItem anOnboardingItem(String id) {
        return anItem(id, OnboardingItem.Kind.DO);
    }

    /** A file to send, due within a fortnight too. */
    public static OnboardingItem anItemToSend(String id) {
        return anItem(id, OnboardingItem.Kind.SEND);
    }

    /** The agreement of every representative, due within a fortnight too. */
    public static OnboardingItem anItemToSign(String id) {
        return anItem(id, OnboardingItem.Kind.SIGN);
    }

    private static OnboardingItem anItem(String id, OnboardingItem.Kind kind) {
        return new OnboardingItem(
                id, text(id), Optional.empty(), kind, Optional.empty(), Optional.empty(), Optional.of(14));
    }

    /** A criterion with a scale from 1 to 5. */
    public static Criterion aCriterion(String id, int weight) {
        var scale = new ArrayList<Criterion.Anchor>();
        for (int value = 1; value <= 5; value++) scale.add(new Criterion.Anchor(value, text("anchor")));
        return new Criterion(id, text(id), weight, scale);
    }

    public static Texts text(String text) {
        return new Texts(text, text);
    }

    public static Email email(String address) {
        return Email.parse(address).orElseThrow();
    }

    public static Session aSessionOf(String address) {
        return Session.opened(Sha256.hex(address), email(address), "", true, List.of(), NOW);
    }

    /** A session opened by a committee link. */
    public static Session aSessionOf(Member member) {
        return Session.opened(
                Sha256.hex(member.id().value()),
                member.email(),
                member.name(),
                false,
                List.of(member.membership()),
                NOW);
    }

    /** A draft that has just been started. */
    public static Application aDraftOf(String address) {
        var id = new ApplicationId(Sha256.hex(address).substring(0, 26));
        return Application.started(id, CALL, email(address), Language.FR, 0, NOW)
                .application();
    }

    /** A submitted application with one document, {@link #aDocumentOf}; version 3. */
    public static Application anApplicationOf(String address, String startup) {
        var draft = aDraftOf(address);
        return draft.saved(answers(startup), 0, NOW)
                .submitted(aSubmission(answers(startup), documentIn(draft, "deck")), NOW)
                .application();
    }

    /** A submitted application of a start-up of this name, to sites in order of preference. */
    public static Application anApplicationTo(String name, List<String> sites) {
        var content = new Content(answers(name).answers(), sites, Optional.of("incubator"));
        var draft = aDraftOf(name + "@example.org");
        return draft.saved(content, 0, NOW)
                .submitted(aSubmission(content, documentIn(draft, "deck")), NOW)
                .application();
    }

    public static Submission aSubmission(Content content, DocumentId... documents) {
        var receipt = new Receipt("ABCD-1234", NOW, Sha256.hex(content.toString()), "seal");
        return new Submission(content, List.of(documents), List.of(receipt));
    }

    public static Content answers(String startup) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("startup", startup);
        answers.put("contact", "Ada Lefèvre");
        answers.put("pitch", "Des tissus de Roubaix");
        answers.put("stage", "idea");
        return new Content(answers, List.of("blanchemaille", "euratechnologies"), Optional.of("incubator"));
    }

    public static Member aMember(String address) {
        return aMember(address, 20);
    }

    /** Somebody who reads no applications and looks at projects each month. */
    public static Member aReviewer(String address) {
        return aMember(address, 0);
    }

    private static Member aMember(String address, int maxReads) {
        var email = email(address);
        return new Member(
                MemberId.of(CALL, email.person()),
                CALL,
                email,
                "Léa Martin",
                Language.FR,
                "",
                List.of(),
                List.of(),
                0,
                maxReads,
                Interests.NONE,
                List.of(),
                false,
                NOW,
                1);
    }

    public static Document aDocumentOf(Application application, byte[] content) {
        return aDocument(application, "deck", "deck.pdf", FileType.PDF, content);
    }

    public static Document aDocument(Application application, String slot, String name, FileType type, byte[] content) {
        return Document.requested(
                documentIn(application, slot),
                application.id(),
                application.call(),
                slot,
                name,
                type,
                content.length,
                Sha256.base64(content),
                Scan.NOT_WANTED,
                NOW);
    }

    private static DocumentId documentIn(Application application, String slot) {
        return new DocumentId(
                "document-" + slot + "-" + application.id().value().substring(0, 8));
    }

    /** Stores an application with all its versions up to the newest. */
    public static Application stored(Transactions transactions, Application application) {
        for (long version = 1; version <= application.version(); version++)
            transactions.commit(Write.put(at(application, version)));
        return application;
    }

    private static Application at(Application a, long version) {
        return new Application(
                a.id(),
                a.call(),
                a.email(),
                a.language(),
                a.startedAt(),
                a.status(),
                a.draft(),
                a.submission(),
                a.correction(),
                a.offer(),
                a.move(),
                a.offersMade(),
                version);
    }

    public static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        return map;
    }
}
