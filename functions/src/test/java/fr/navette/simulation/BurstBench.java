package fr.navette.simulation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Form;
import fr.navette.applications.Status;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Scan;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Handlers;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.World;
import fr.navette.functions.table.MemoryDynamo;
import fr.navette.functions.table.Table;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.TablePorts;
import fr.navette.identity.Session;
import fr.navette.input.Fields;
import fr.navette.mail.MailTemplate;
import fr.navette.secrets.RandomSecrets;
import fr.navette.secrets.Secrets;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Overloaded;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The last minutes before a deadline, on the real functions and adapters, with a table in memory that has little
 * capacity and refuses as DynamoDB does. Every browser repeats what was refused, as the pages do. Prints what was
 * answered, lost and doubled.
 */
public final class BurstBench {
    private static final int INSTANCES = 32;

    /** Capacity units; half a second's worth is saved up. */
    private static final class Capacity implements MemoryDynamo.Around {
        private final double perSecond;
        private final LongAdder refused = new LongAdder();
        private boolean isLimited;
        private double left;
        private long at = System.nanoTime();

        Capacity(double perSecond) {
            this.perSecond = perSecond;
        }

        @Override
        public synchronized <T> T call(String operation, int units, Supplier<T> effect) {
            if (!isLimited) return effect.get();
            long now = System.nanoTime();
            left = Math.min(perSecond / 2, left + (now - at) / 1e9 * perSecond);
            at = now;
            if (left < units) {
                refused.increment();
                throw operation.equals("TransactWriteItems") ? cancelled() : new Overloaded();
            }
            left -= units;
            return effect.get();
        }

        private static RuntimeException cancelled() {
            return TransactionCanceledException.builder()
                    .cancellationReasons(
                            CancellationReason.builder().code("ThrottlingError").build())
                    .build();
        }
    }

    private static final class BurstPorts extends TablePorts {
        BurstPorts(Table table) {
            super(table);
        }

        @Override
        public InstantSource clock() {
            return () -> World.NOW;
        }

        @Override
        public Secrets secrets() {
            return new RandomSecrets();
        }
    }

    private final Capacity capacity;
    private final Table table;
    private final Ports ports;
    private final ConcurrentLinkedQueue<RequestStreamHandler> idle = new ConcurrentLinkedQueue<>();
    private final ConcurrentSkipListMap<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();

    private BurstBench(Capacity capacity) {
        this.capacity = capacity;
        table = new Table(new MemoryDynamo(capacity, mail -> {}), "table");
        ports = new BurstPorts(table);
        ports.transactions().commit(Write.put(World.demo().withVersion(1)));
        for (int i = 0; i < INSTANCES; i++) idle.add(function());
    }

    /** One instance of the function, which handles one request at a time. */
    private RequestStreamHandler function() {
        return Handlers.of("Applications", new BurstPorts(table));
    }

    /** An application that is complete and not sent. */
    private Application draft(int number) {
        var save = Event.of("applications/save").fields().get("body").toString();
        var body = Fields.of(Json.object(save.getBytes(StandardCharsets.UTF_8)));
        var typed = new Content(body.map("answers"), body.texts("sites"), body.optionalText("track"));
        var email = Given.email("founder" + number + "@example.org");
        var id = new ApplicationId("application%015d".formatted(number));
        var started = Application.started(id, World.DEMO, email, Language.FR, 1, World.NOW)
                .application();
        var saved = started.saved(new Form(World.demo()).withConsents(typed, typed, field -> true), 1, World.NOW);
        var requested = Document.requested(
                new DocumentId("document%018d".formatted(number)),
                id,
                World.DEMO,
                "deck",
                "deck.pdf",
                FileType.PDF,
                World.DECK.length,
                Sha256.base64(World.DECK),
                Scan.NOT_WANTED,
                World.NOW);
        ports.transactions().commit(Write.put(started), Write.put(requested));
        ports.transactions().commit(Write.put(saved), Write.put(requested.checked(Verdict.FINE, "v1")));
        ports.tokens().save(Session.opened(Sha256.hex("secret" + number), email, "", true, List.of(), World.NOW));
        return saved;
    }

    /** Submits until there is an answer that is no refusal for want of capacity. */
    private void submit(int number, Application draft) {
        while (true) {
            var function = idle.poll();
            var answer = Event.of("applications/submit")
                    .path("id", draft.id().value())
                    .cookie("secret" + number)
                    .arrivedAt(World.NOW.toEpochMilli())
                    .to(function);
            idle.add(function);
            answers.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
            if (answer.status() != 503) return;
            pause(answer);
        }
    }

    private static void pause(Event.Answer answer) {
        try {
            Thread.sleep(
                    1000 * Long.parseLong(answer.headers().get("Retry-After").toString()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param args number of submissions, seconds in which they come, capacity units a second
     */
    public static void main(String[] args) throws InterruptedException {
        int people = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        var bench = new BurstBench(new Capacity(Double.parseDouble(args[2])));
        var drafts = new ArrayList<Application>();
        for (int i = 0; i < people; i++) drafts.add(bench.draft(i));
        bench.capacity.isLimited = true;
        var millis = new ConcurrentLinkedQueue<Long>();
        try (var browsers = Executors.newScheduledThreadPool(INSTANCES)) {
            for (int i = 0; i < people; i++) {
                int number = i;
                browsers.schedule(
                        () -> {
                            long from = System.nanoTime();
                            bench.submit(number, drafts.get(number));
                            millis.add((System.nanoTime() - from) / 1_000_000);
                        },
                        1000L * seconds * i / people,
                        TimeUnit.MILLISECONDS);
            }
        }
        bench.capacity.isLimited = false;
        bench.report(people, seconds, args[2], millis.stream().sorted().toList());
    }

    private void report(int people, int seconds, String units, List<Long> millis) {
        long submitted = ports.applications().summaries(World.DEMO).stream()
                .filter(summary -> summary.status() == Status.SUBMITTED)
                .count();
        Map<String, Long> receipts = ports.outbox().about(World.DEMO.value()).stream()
                .filter(mail -> mail.template() == MailTemplate.RECEIPT)
                .collect(java.util.stream.Collectors.groupingBy(
                        mail -> mail.to().address(), java.util.stream.Collectors.counting()));
        long doubled = receipts.values().stream().filter(count -> count > 1).count();
        System.out.printf(
                "%,d submissions in %d s, %s units a second: answers %s, %,d calls of the table refused%n"
                        + "  submitted %,d, receipts for %,d, doubled %d; half within %,d ms, the last within %,d ms%n",
                people,
                seconds,
                units,
                answers,
                capacity.refused.sum(),
                submitted,
                receipts.size(),
                doubled,
                millis.get(millis.size() / 2),
                millis.getLast());
    }
}
