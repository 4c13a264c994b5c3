package fr.navette.pages;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.cloud.Desk;
import fr.navette.functions.api.TestContext;
import fr.navette.functions.staff.Outcome;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.structure.StaffCommandsTest;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Benchmarks the desk's screens of a large call, from its page: their weight, their time on warm functions, and what
 * they read from the table. Prints a table. Needs a running local cloud.
 */
public final class DeskBench {
    private static final int APPLICATIONS = 500;
    private static final int OTHERS = 50;
    private static final int MEMBERS = 60;
    private static final int ROUNDS = 5;
    private static final double BYTES = 1000.0;
    private static final double NANOS = 1_000_000.0;

    private final PrintStream out;
    private final CountedTable counted = CountedTable.create();
    private final Map<String, StaffCommand> commands = StaffCommandsTest.commands(counted.ports())
            .collect(Collectors.toMap(StaffCommand::name, command -> command));
    private final LargeCall large = new LargeCall(counted.table(), APPLICATIONS, MEMBERS);
    private final LargeCall other = new LargeCall(counted.table(), OTHERS, 0);

    private DeskBench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = System.out;
        // The commands' log lines.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        new DeskBench(out).run();
    }

    private void run() {
        other.isOpened();
        large.isOpened();
        out.printf("%-44s %6s %6s %6s %6s %6s%n", "screen", "kB", "ms", "worst", "calls", "rows");
        nothing();
        shows("assign-reviews, dry run", "assign-reviews", inCall());
        large.isAssigned();
        shows("remind-committee, dry run", "remind-committee", inCall());
        large.isRead();
        reads();
        finds();
        large.isClosed();
        decides();
    }

    /** The cost of each screen without its command: the page, its permissions, the emulator. */
    private void nothing() {
        var times = times(() -> Desk.runs("administrator", "show-call", Map.of("describe", true)));
        print("(no screen: a command describes itself)", 0, times, "", "");
    }

    private void reads() {
        shows("list-calls", "list-calls", Map.of());
        shows("show-call", "show-call", inCall());
        shows("list-applications", "list-applications", inCall());
        shows("list-applications, by score", "list-applications", with("sort", "SCORE"));
        shows(
                "show-application",
                "show-application",
                Map.of("application", application(0).value()));
        shows("list-members", "list-members", inCall());
        shows("show-member", "show-member", with("email", large.member(0)));
        shows("rank-applications", "rank-applications", inCall());
        shows("show-mails, of the call", "show-mails", inCall());
        shows("show-mails, to a founder", "show-mails", Map.of("email", large.founder(0)));
        shows("show-cohort", "show-cohort", Map.of("cohort", call().value()));
        shows("show-person, a founder", "show-person", Map.of("email", large.founder(0)));
        shows("show-person, a member", "show-person", Map.of("email", large.member(0)));
        shows("export-call, csv", "export-call", with("format", "csv"));
        shows("export-call, xlsx", "export-call", with("format", "xlsx"));
        shows("export-call, readings", "export-call", with("format", "readings"));
    }

    private void finds() {
        shows("find, 1 of 500", "find", Map.of("text", large.startup(7)));
        shows("find, 1 of 50 in the other call", "find", Map.of("text", other.startup(7)));
        shows("find, 50 of 50 in the other call", "find", Map.of("text", other.shared()));
        shows("find, 500 of 500", "find", Map.of("text", large.shared()));
        shows("find, nobody", "find", Map.of("text", "personnedecenom"));
    }

    private void decides() {
        var accepted = large.accepted().stream()
                .map(id -> Map.of("application", id.value(), "outcome", "ACCEPT"))
                .toList();
        var event = with("decisions", accepted);
        event.put("rest", "DECLINE");
        shows("decide, 78 and the rest, dry run", "decide", event);
        large.isStaged();
        shows("rank-applications, 500 staged", "rank-applications", inCall());
        shows("announce, 500 staged, dry run", "announce", inCall());
    }

    private void shows(String name, String command, Map<String, ?> event) {
        var asked = new LinkedHashMap<String, Object>(event);
        asked.put(
                "widgetContext",
                Map.of("locale", "fr", "theme", "light", "forms", Map.of("all", Map.of()), "accountId", "0"));
        var screen = screen(command, asked);
        var times = times(() -> screen(command, asked));
        counted.forget();
        var outcome = commands.get(command).run(withLanguage(event), new TestContext("navette-" + command));
        if (outcome instanceof Outcome.Refused refused) throw new AssertionError(command + ": " + refused);
        print(
                name,
                screen.getBytes(StandardCharsets.UTF_8).length,
                times,
                Long.toString(counted.calls()),
                Long.toString(counted.rows()));
    }

    private static String screen(String command, Map<String, ?> event) {
        var answer = Desk.runs("administrator", command, event);
        if (answer.get("result") instanceof String screen && !screen.contains("role=\"alert\"")) return screen;
        throw new AssertionError(command + ": " + answer);
    }

    private static List<Double> times(Runnable work) {
        work.run();
        return LongStream.range(0, ROUNDS)
                .mapToObj(round -> {
                    long start = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - start) / NANOS;
                })
                .sorted()
                .toList();
    }

    private void print(String name, int bytes, List<Double> times, String calls, String rows) {
        out.printf(
                Locale.ROOT,
                "%-44s %6.1f %6.0f %6.0f %6s %6s%n",
                name,
                bytes / BYTES,
                times.get(ROUNDS / 2),
                times.getLast(),
                calls,
                rows);
    }

    private static Map<String, Object> withLanguage(Map<String, ?> event) {
        var with = new LinkedHashMap<String, Object>(event);
        with.put(StaffCommand.LANGUAGE, "fr");
        return with;
    }

    private CallId call() {
        return large.call();
    }

    private ApplicationId application(int i) {
        return large.application(i);
    }

    private Map<String, Object> inCall() {
        return new LinkedHashMap<>(Map.of("call", call().value()));
    }

    private Map<String, Object> with(String field, Object value) {
        var event = inCall();
        event.put(field, value);
        return event;
    }
}
