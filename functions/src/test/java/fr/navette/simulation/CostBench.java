package fr.navette.simulation;

import static fr.navette.Given.demoScores;

import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Form;
import fr.navette.applications.Receipt;
import fr.navette.applications.Submission;
import fr.navette.applications.Summary;
import fr.navette.committee.Interests;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Handlers;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.World;
import fr.navette.functions.table.MemoryDynamo;
import fr.navette.functions.table.Table;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.TablePorts;
import fr.navette.identity.MemberId;
import fr.navette.identity.Session;
import fr.navette.input.Fields;
import fr.navette.search.index.SearchEntry;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The cost of commands and routes at different sizes of a call: calls of the table, and capacity units as DynamoDB
 * counts them (4 kB a consistent read, 1 kB a write, twice in a transaction), and milliseconds of the processor
 * once the code is warm. Prints a table.
 */
public final class CostBench {
    private static final int READS = 3;
    private static final int TIMES = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final class Meter implements MemoryDynamo.Around {
        private int calls;
        private int units;

        @Override
        public <T> T call(String operation, int known, Supplier<T> effect) {
            calls++;
            var answer = effect.get();
            units += MemoryDynamo.units(answer, known);
            return answer;
        }
    }

    private static final class Measured extends TablePorts {
        Measured(Table table) {
            super(table);
        }

        @Override
        public InstantSource clock() {
            return () -> World.NOW;
        }
    }

    private final Meter meter = new Meter();
    private final Ports ports = new Measured(new Table(new MemoryDynamo(meter, mail -> {}), "table"));
    private final List<Application> applications = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    private CostBench(int size) {
        ports.transactions().commit(Write.put(World.demo().withVersion(1)));
        for (int i = 0; i < Math.max(9, size / 10); i++) invite(i);
        for (int i = 0; i < size; i++) submit(i);
        ports.tokens()
                .save(Session.opened(
                        Sha256.hex("reader"),
                        members.getFirst().email(),
                        "",
                        false,
                        List.of(members.getFirst().membership()),
                        World.NOW));
        ports.tokens()
                .save(Session.opened(
                        Sha256.hex("founder"), applications.getFirst().email(), "", true, List.of(), World.NOW));
    }

    private void invite(int number) {
        var email = Given.email("reader" + number + "@example.org");
        var member = new Member(
                MemberId.of(World.DEMO, email.person()),
                World.DEMO,
                email,
                "Reader " + number,
                Language.FR,
                "",
                List.of(),
                List.of(),
                0,
                100,
                Interests.NONE,
                List.of(),
                false,
                World.NOW,
                1);
        ports.transactions().commit(Write.put(member));
        members.add(member);
    }

    private void submit(int number) {
        var save = Event.of("applications/save").fields().get("body").toString();
        var body = Fields.of(Json.object(save.getBytes(StandardCharsets.UTF_8)));
        var typed = new Content(body.map("answers"), body.texts("sites"), body.optionalText("track"));
        var email = Given.email("founder" + number + "@example.org");
        var id = new ApplicationId("application%015d".formatted(number));
        var started = Application.started(id, World.DEMO, email, Language.FR, 1, World.NOW)
                .application();
        var content = new Form(World.demo()).withConsents(typed, typed, field -> true);
        var saved = started.saved(content, 1, World.NOW);
        var receipt = new Receipt("%05d-ABCD".formatted(number), World.NOW, Sha256.hex("sent" + number), "seal");
        var submitted = saved.submitted(new Submission(content, List.of(), List.of(receipt)), World.NOW)
                .application();
        for (var state : List.of(started, saved, submitted))
            ports.transactions().commit(Write.put(state));
        ports.transactions()
                .commit(SearchEntry.changes(
                        Set.of(),
                        SearchEntry.of(
                                Summary.of(submitted).words(), SearchEntry.Kind.APPLICATION, World.DEMO, id.value())));
        var scores = demoScores(4, 3, 4, 2, 5, 4);
        for (int i = 0; i < READS; i++) {
            var member = members.get((number + i) % members.size());
            var reading = Reading.assigned(member, id, World.NOW.plusSeconds(86_400));
            ports.transactions().commit(Write.put(reading));
            ports.transactions()
                    .commit(Write.put(reading.reviewed(new Review(scores, "", "Un remarque. ".repeat(20), true, 1))));
        }
        applications.add(submitted);
    }

    /** The cost of a request, as text. */
    private String cost(String function, Event event) {
        var handler = Handlers.of(function, ports);
        var arrived = event.arrivedAt(World.NOW.toEpochMilli());
        return cost(function, () -> arrived.toBackground(handler));
    }

    /** Calls and units of the first time, milliseconds of the processor of the later ones. */
    private String cost(String function, Supplier<String> request) {
        meter.calls = 0;
        meter.units = 0;
        var answer = request.get();
        if (answer.matches("(?s).*\"statusCode\":[45].*|.*\"refused\":\\{.*"))
            throw new IllegalStateException(function + ": " + answer);
        var counts = meter.calls + " / " + meter.units;
        var times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long from = THREADS.getCurrentThreadCpuTime();
            request.get();
            times[i] = (THREADS.getCurrentThreadCpuTime() - from) / 1e6;
        }
        Arrays.sort(times);
        return counts + " / %.1f".formatted(times[TIMES / 2]);
    }

    private Map<String, String> costs() {
        var id = applications.getFirst().id().value();
        var founder = "founder." + applications.getFirst().person().value();
        var known = Map.of("call", World.DEMO.value(), "application", id);
        var costs = new LinkedHashMap<String, String>();
        costs.put(
                "GET applications",
                cost(
                        "Applications",
                        Event.of("applications/mine")
                                .with("queryStringParameters", known)
                                .cookie(founder)));
        costs.put(
                "GET application",
                cost(
                        "Applications",
                        Event.of("applications/show").path("id", id).cookie("founder")));
        costs.put(
                "GET committee",
                cost("Committee", Event.of("committee/readings").cookie("reader")));
        costs.put(
                "GET dossier",
                cost("Committee", Event.of("committee/dossier").path("id", id).cookie("reader")));
        costs.put("list-calls", command("ListCalls", "list-calls", Map.of()));
        costs.put("show-call", command("ShowCall", "show-call", Map.of()));
        costs.put("list-applications", command("ListApplications", "list-applications", Map.of()));
        costs.put("show-application", command("ShowApplication", "show-application", Map.of("application", id)));
        costs.put("find, a rare word", command("Find", "find", Map.of("text", "founder7@example.org")));
        costs.put("list-members", command("ListMembers", "list-members", Map.of()));
        costs.put(
                "show-member",
                command(
                        "ShowMember",
                        "show-member",
                        Map.of("email", members.getFirst().email().address())));
        costs.put("rank-applications", command("RankApplications", "rank-applications", Map.of()));
        costs.put("assign-reviews, dry", command("AssignReviews", "assign-reviews", Map.of()));
        costs.put("remind-committee, dry", command("RemindCommittee", "remind-committee", Map.of()));
        costs.put("check-places, dry", command("CheckPlaces", "check-places", Map.of()));
        costs.put(
                "show-person, a founder",
                command("ShowPerson", "show-person", Map.of("email", "founder0@example.org")));
        costs.put(
                "show-person, a member", command("ShowPerson", "show-person", Map.of("email", "reader0@example.org")));
        costs.put("show-mails", command("ShowMails", "show-mails", Map.of()));
        costs.put("sweep, nothing due", cost("Sweep", Event.of("sweep/each-minute")));
        return costs;
    }

    private String command(String function, String stem, Map<String, String> fields) {
        var event = Event.of(stem + "/demo");
        for (var field : fields.entrySet()) event = event.with(field.getKey(), field.getValue());
        var handler = Handlers.of(function, ports);
        var asked = event;
        return cost(function, () -> asked.toBackground(handler));
    }

    public static void main(String[] args) {
        var all = new LinkedHashMap<String, List<String>>();
        for (int size : List.of(100, 500, 2_000))
            new CostBench(size)
                    .costs()
                    .forEach((what, cost) ->
                            all.computeIfAbsent(what, w -> new ArrayList<>()).add(cost));
        System.out.println("| what | 100 applications | 500 | 2,000 |");
        System.out.println("|---|---:|---:|---:|");
        all.forEach((what, costs) -> System.out.println("| " + what + " | " + String.join(" | ", costs) + " |"));
    }
}
