package fr.navette.pages;

import fr.navette.cloud.Founder;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Staff;
import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import fr.navette.structure.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Benchmarks a reader's evening on the running local cloud: forty applications, read and scored one after the other, on
 * a phone and on a laptop. In every fifth review the line drops in the middle. Prints the time from the press of a link
 * to the first score, the taps of a review, and how many reviews were finished and stored as they were given.
 */
public final class ReadingBench {
    private static final int APPLICATIONS = 40;
    private static final int EVERY = 5;
    private static final List<String> CRITERIA =
            List.of("team", "market", "product", "traction", "fit", "coachability");
    private static final double NANOS_OF_A_SECOND = 1e9;
    private static final double LATEST = 0.95;

    private final String call = "reading-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private int taps;

    private ReadingBench() {}

    public static void main(String[] arguments) throws IOException {
        new ReadingBench().run();
    }

    private void run() throws IOException {
        opens();
        for (int i = 1; i <= APPLICATIONS; i++) applies(i);
        var members = List.of(member("phone"), member("laptop"));
        Staff.confirms("invite-committee", Map.of("call", call, "members", members));
        Staff.confirms("assign-reviews", Map.of("call", call));
        System.out.printf(
                "%-8s %8s %14s %8s %14s %16s%n",
                "", "reviews", "first score, s", "p95, s", "taps a review", "stored as given");
        try (var phone =
                new Visitor(options -> options.setViewportSize(375, 800).setHasTouch(true))) {
            reads("phone", phone, true);
        }
        try (var laptop = new Visitor(options -> options.setViewportSize(1366, 800))) {
            reads("laptop", laptop, false);
        }
    }

    private void opens() throws IOException {
        var demo = Json.object(Files.readAllBytes(Template.ROOT.resolve("events/open-call/demo.json")));
        var written = Fields.of(demo).map("call");
        written.put("id", call);
        written.put("readsPerApplication", 2);
        Staff.confirms("open-call", Map.of("call", written));
    }

    private void applies(int number) {
        var founder = new Founder(
                "founder-" + number + "@" + call + ".example", "Ada", "Start-up " + number, List.of("blanchemaille"));
        founder.person().asksForACode();
        founder.person().signsIn();
        founder.starts(call).expecting(201);
        founder.answersEverything("1");
        founder.sendsTheDeck();
        founder.submits();
    }

    /** Of another domain than the founders, with whom members would have a conflict of interest. */
    private String address(String name) {
        return name + "@" + call + "-readers.example";
    }

    private Map<String, Object> member(String name) {
        return Map.of("name", name, "email", address(name), "language", "fr", "company", "", "maxReads", APPLICATIONS);
    }

    private void reads(String name, Visitor reader, boolean hasTabs) {
        reader.opens("/committee.html#" + Inbox.newestToken(address(name))).clicks("#open-readings");
        reader.sees(".reading-name");
        var seconds = new ArrayList<Double>();
        taps = 0;
        var link = ".reading-name";
        for (int i = 0; i < APPLICATIONS; i++) {
            var begun = System.nanoTime();
            reader.clicks(link);
            reader.sees(hasTabs ? "#tab-count:has-text('0/6')" : "#done");
            if (hasTabs) taps(reader, "#tab-review");
            taps(reader, score(0, i));
            seconds.add((System.nanoTime() - begun) / NANOS_OF_A_SECOND);
            boolean drops = i % EVERY == 0;
            if (drops) reader.context().setOffline(true);
            for (int n = 1; n < CRITERIA.size(); n++) taps(reader, score(n, i));
            if (drops) reader.context().setOffline(false);
            taps(reader, "#done");
            reader.sees("#next:not([hidden])");
            link = "#next";
        }
        var times = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%-8s %8d %14.1f %8.1f %14.1f %16d%n",
                name,
                APPLICATIONS,
                times[times.length / 2],
                times[(int) (times.length * LATEST)],
                (double) taps / APPLICATIONS,
                stored(reader));
    }

    private void taps(Visitor reader, String selector) {
        reader.clicks(selector);
        taps++;
    }

    private static String score(int criterion, int review) {
        return "[id='scores." + CRITERIA.get(criterion) + "." + given(criterion, review) + "']";
    }

    private static int given(int criterion, int review) {
        return 1 + (criterion + review) % 5;
    }

    /** The finished reviews whose scores are those of one of the rounds, each round once. */
    @SuppressWarnings("unchecked")
    private static long stored(Visitor reader) {
        var list = reader.asks("GET", "/api/committee", Map.of(), 0);
        var readings = (List<Map<String, Object>>) list.get("readings");
        var wanted = new ArrayList<>(
                IntStream.range(0, APPLICATIONS).mapToObj(ReadingBench::round).toList());
        return readings.stream()
                .filter(reading -> reading.get("state").equals("DONE"))
                .map(reading ->
                        reader.asks("GET", "/api/committee/applications/" + reading.get("application"), Map.of(), 0))
                .map(dossier -> scores((Map<String, Object>) dossier.get("review")))
                .filter(wanted::remove)
                .count();
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> scores(Map<String, Object> review) {
        var scores = (Map<String, Number>) review.get("scores");
        return CRITERIA.stream().map(id -> scores.get(id).intValue()).toList();
    }

    private static List<Integer> round(int review) {
        return IntStream.range(0, CRITERIA.size())
                .mapToObj(n -> given(n, review))
                .toList();
    }
}
