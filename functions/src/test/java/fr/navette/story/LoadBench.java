package fr.navette.story;

import fr.navette.cloud.Founder;
import fr.navette.cloud.Pdf;
import fr.navette.cloud.Staff;
import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import fr.navette.structure.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Benchmarks whole submissions on the running local cloud: an application is started, filled in, gets a file of 1 MB
 * and is submitted. One founder at a time, then eight at once. Prints a table.
 */
public final class LoadBench {
    private static final int ONE_MB = 1_000_000;
    private static final int ALONE = 10;
    private static final int AT_ONCE = 8;
    private static final int EACH = 10;
    private static final double NANOS_OF_A_MS = 1e6;
    private static final double MS_OF_A_SECOND = 1e3;
    private static final double LATEST = 0.95;

    private final String call = "load-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final byte[] deck = Pdf.ofBytes(ONE_MB);
    private int founders;

    private LoadBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        new LoadBench().run();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        opens();
        System.out.printf("%-14s %8s %8s %8s %10s%n", "founders", "count", "median", "p95", "per second");
        print("cold, one", List.of(List.of(submits(founder()))));
        print("one", List.of(times(founders(ALONE))));
        var crowd = IntStream.range(0, AT_ONCE).mapToObj(_ -> founders(EACH)).toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = crowd.stream()
                    .<Callable<List<Double>>>map(some -> () -> times(some))
                    .toList();
            var begun = System.nanoTime();
            var times = new ArrayList<List<Double>>();
            for (var done : threads.invokeAll(work)) times.add(done.get());
            print(AT_ONCE + " at once", times, (System.nanoTime() - begun) / NANOS_OF_A_MS);
        }
    }

    private void opens() throws IOException {
        var demo = Json.object(Files.readAllBytes(Template.ROOT.resolve("events/open-call/demo.json")));
        var written = Fields.of(demo).map("call");
        written.put("id", call);
        Staff.confirms("open-call", Map.of("call", written));
    }

    private List<Founder> founders(int count) {
        return IntStream.range(0, count).mapToObj(_ -> founder()).toList();
    }

    /** A founder who has signed in. */
    private Founder founder() {
        founders++;
        var email = "founder-" + founders + "@" + call + ".example";
        var founder = new Founder(email, "Ada", "Start-up " + founders, List.of("blanchemaille"));
        founder.person().asksForACode();
        founder.person().signsIn();
        return founder;
    }

    private List<Double> times(List<Founder> some) {
        return some.stream().map(this::submits).toList();
    }

    /** The milliseconds of a whole submission. */
    private double submits(Founder founder) {
        var begun = System.nanoTime();
        founder.starts(call).expecting(201);
        founder.answersEverything("1");
        founder.sendsAsDeck(deck);
        founder.submits();
        return (System.nanoTime() - begun) / NANOS_OF_A_MS;
    }

    private static void print(String name, List<List<Double>> times) {
        print(
                name,
                times,
                times.getFirst().stream().mapToDouble(Double::doubleValue).sum());
    }

    private static void print(String name, List<List<Double>> times, double all) {
        var sorted = times.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        var perSecond = sorted.length / all * MS_OF_A_SECOND;
        System.out.printf(
                "%-14s %8d %8.0f %8.0f %10.1f%n", name, sorted.length, at(sorted, 0.5), at(sorted, LATEST), perSecond);
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
