package fr.navette.pages;

import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.ApplicationMails;
import fr.navette.applications.Content;
import fr.navette.applications.Receipt;
import fr.navette.applications.Submission;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallForm;
import fr.navette.calls.CallId;
import fr.navette.cloud.Staff;
import fr.navette.committee.CommitteeMails;
import fr.navette.committee.Interests;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Outcome;
import fr.navette.functions.api.Json;
import fr.navette.functions.table.Table;
import fr.navette.functions.table.TableTransactions;
import fr.navette.identity.MemberId;
import fr.navette.input.Fields;
import fr.navette.mail.Delivery;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.search.index.SearchEntry;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Storable;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.structure.Template;
import fr.navette.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A call with many submitted applications, written straight into the table of the running cloud. */
final class LargeCall {
    private static final int BATCH = 30;
    private static final int READS = 3;
    private static final int PLACES = 78;
    private static final int MAX_READS = 30;
    private static final int LETTERS = 26;
    private static final List<String> SITES = List.of("blanchemaille", "euratechnologies", "plaine-images");

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final Instant now = Instant.now().minus(Duration.ofHours(1));
    private final Transactions transactions;
    private final int size;
    private final List<Member> members;
    private Call opened;

    LargeCall(Table table, int size, int members) {
        this.transactions = new TableTransactions(table);
        this.size = size;
        this.members = IntStream.range(0, members).mapToObj(this::invited).toList();
    }

    CallId call() {
        return new CallId("bench-" + own);
    }

    ApplicationId application(int i) {
        return new ApplicationId("%s%018d".formatted(own, i));
    }

    String founder(int i) {
        return "founder" + i + "-" + own + "@example.org";
    }

    String member(int i) {
        return "reader" + i + "-" + own + "@example.org";
    }

    /** A word that stands in every start-up's name. */
    String shared() {
        return "tissage" + own;
    }

    /** A name that only one start-up has. */
    String startup(int i) {
        var word = new StringBuilder();
        for (int rest = i + LETTERS * LETTERS; rest > 0; rest /= LETTERS) word.append((char) ('a' + rest % LETTERS));
        return "Filature" + word + own;
    }

    /** The first applications, as many as there are places. */
    List<ApplicationId> accepted() {
        return IntStream.range(0, PLACES).mapToObj(this::application).toList();
    }

    void isOpened() {
        try {
            var event = Json.object(Files.readAllBytes(Template.ROOT.resolve("events/open-call/demo.json")));
            var call = Fields.of(event).map("call");
            call.put("id", call().value());
            Staff.confirms("open-call", Map.of("call", call));
            opened = Fields.read(Map.of("call", call), e -> e.object("call", CallForm::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var drafts = IntStream.range(0, size).mapToObj(this::started).toList();
        var saved = drafts.stream().map(this::saved).toList();
        var submitted = saved.stream().map(this::submitted).toList();
        puts(drafts);
        puts(saved);
        puts(submitted);
        puts(submitted.stream()
                .map(a -> Summary.of(a).entries())
                .flatMap(Set<SearchEntry>::stream)
                .toList());
        puts(submitted.stream()
                .map(a -> sent(ApplicationMails.receipt(a, opened, List.of(), now)))
                .toList());
        puts(members);
        puts(members.stream().flatMap(m -> m.entries().stream()).toList());
        puts(members.stream()
                .map(m -> sent(new CommitteeMails(m, opened, "t").invitation("invited-" + m.id().value(), now)))
                .toList());
    }

    void isAssigned() {
        puts(readings().toList());
    }

    void isRead() {
        puts(readings().map(this::read).toList());
    }

    void isClosed() {
        Staff.confirms("close-call", Map.of("call", call().value()));
    }

    /** Accepts as many as there are places, and declines the others. */
    void isStaged() {
        puts(IntStream.range(0, size)
                .mapToObj(i -> new Decision(
                        call(),
                        application(i),
                        i < PLACES ? Outcome.ACCEPT : Outcome.DECLINE,
                        i < PLACES ? site(i) : "",
                        List.of(),
                        "",
                        now,
                        Optional.empty(),
                        1))
                .toList());
    }

    /** Every site gets its own places: 38, 25 and 15. */
    private static String site(int i) {
        return i < 38 ? SITES.get(0) : i < 63 ? SITES.get(1) : SITES.get(2);
    }

    private Member invited(int i) {
        var email = Given.email(member(i));
        return new Member(
                MemberId.of(call(), email.person()),
                call(),
                email,
                "Lectrice " + i,
                Language.FR,
                "Société numéro " + i,
                List.of(),
                List.of("commerce"),
                0,
                MAX_READS,
                Interests.NONE,
                List.of(),
                false,
                now,
                1);
    }

    private Application started(int i) {
        return Application.started(application(i), call(), Given.email(founder(i)), Language.FR, 1, now)
                .application();
    }

    private Application saved(Application draft) {
        int i = Integer.parseInt(draft.id().value().substring(own.length()));
        var answers = new LinkedHashMap<String, Object>();
        answers.put("startup", startup(i) + " & " + shared());
        answers.put("contact", "Fondatrice de la start-up numéro " + i);
        answers.put("pitch", "Des tissus coupés à la demande, du fil au client, en une navette.");
        answers.put("product", "Des tissus coupés à la demande, des patrons à télécharger. ".repeat(20));
        answers.put("customers", "Des couturières amateurs, partout en France. ".repeat(20));
        answers.put("stage", "idea");
        answers.put("channels", List.of("own-shop", "social"));
        answers.put("team", "Deux associés, l’un au métier, l’autre au web. ".repeat(20));
        answers.put("phone", "+33353011234");
        answers.put("needs", "Un local, un mentor, des premiers clients. ".repeat(10));
        answers.put("why-site", "La rue est pleine de tisserands. ".repeat(10));
        answers.put("consent", true);
        return draft.saved(new Content(answers, List.of(site(i % PLACES)), Optional.of("incubator")), 1, now);
    }

    private Application submitted(Application saved) {
        int i = Integer.parseInt(saved.id().value().substring(own.length()));
        var receipt = new Receipt("%s-%04d".formatted(own, i).toUpperCase(), now, Sha256.hex("x"), "seal");
        return saved.submitted(new Submission(saved.draft().content(), List.of(), List.of(receipt)), now)
                .application();
    }

    private Stream<Reading> readings() {
        return IntStream.range(0, size)
                .boxed()
                .flatMap(i -> IntStream.range(0, READS)
                        .mapToObj(read -> Reading.assigned(
                                members.get((i + read * 7) % members.size()),
                                application(i),
                                now.plus(Duration.ofDays(14)))));
    }

    private Reading read(Reading open) {
        int i = open.application().hashCode() + open.member().hashCode();
        var scores = new LinkedHashMap<String, BigDecimal>();
        for (var criterion : List.of("team", "market", "product", "traction", "fit", "coachability"))
            scores.put(criterion, BigDecimal.valueOf(1 + Math.floorMod(i + criterion.hashCode(), 5)));
        return open.reviewed(
                new Review(scores, "Relu deux fois.", "Une équipe solide, un marché étroit. ".repeat(20), true, 1));
    }

    /** The mail as it is long after its sending; nothing is sent. */
    private static Mail sent(Mail mail) {
        return new Mail(
                mail.about(),
                mail.id(),
                mail.template(),
                mail.to(),
                mail.toName(),
                mail.language(),
                Map.of(),
                MailState.SENT,
                Delivery.DELIVERED,
                1,
                mail.dueAt(),
                "m",
                "",
                1);
    }

    private void puts(List<? extends Storable> records) {
        var writes = new ArrayList<Write>();
        records.forEach(record -> writes.add(Write.put(record)));
        for (int from = 0; from < writes.size(); from += BATCH)
            transactions.commit(writes.subList(from, Math.min(from + BATCH, writes.size())));
    }
}
