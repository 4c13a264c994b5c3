package fr.navette.committee.panels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times the search for panels on a judging round: {@code round.csv} with {@code type} (judge or not), {@code name},
 * {@code commitment} and traits; {@code needs.csv} with {@code type} (reads, matching, judge), {@code name},
 * {@code count}, {@code weight} and {@code option}. Writes {@code assignment.csv} for the round's own score.
 */
public final class RoundBench {
    private record Round(List<Map<String, String>> judges, List<Map<String, String>> applications, int reads) {}

    private RoundBench() {}

    /**
     * @param files the folder of the round, the file to write
     */
    public static void main(String[] files) throws IOException {
        var rows = rows(Path.of(files[0], "round.csv"));
        var asked = rows(Path.of(files[0], "needs.csv"));
        var reads = asked.stream()
                .filter(need -> need.get("type").equals("reads"))
                .mapToInt(need -> Integer.parseInt(need.get("count")))
                .sum();
        var needs =
                asked.stream().filter(need -> !need.get("type").equals("reads")).toList();
        var round = new Round(
                rows.stream().filter(row -> row.get("type").equals("judge")).toList(),
                rows.stream().filter(row -> !row.get("type").equals("judge")).toList(),
                reads);
        long from = System.nanoTime();
        var plan = new PanelSearch(panels(round, needs), nobody(round)).plan();
        double seconds = (System.nanoTime() - from) / 1e9;
        write(Path.of(files[1]), round, plan);
        System.out.printf(
                "%d applications, %d readers: %.1f s, %d MB of heap in use, %d readings%n",
                plan.length,
                round.judges().size(),
                seconds,
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20,
                Arrays.stream(plan)
                        .flatMapToInt(Arrays::stream)
                        .filter(reader -> reader != PanelSearch.NOBODY)
                        .count());
    }

    private static Panels panels(Round round, List<Map<String, String>> needs) {
        var panels = new Panels(
                needs.stream()
                        .map(need -> new Panels.Need(
                                Integer.parseInt(need.get("count")), Double.parseDouble(need.get("weight"))))
                        .toList(),
                round.applications().stream().mapToInt(any -> round.reads()).toArray(),
                round.judges().stream()
                        .mapToInt(judge -> Integer.parseInt("0" + judge.get("commitment")))
                        .toArray());
        for (int a = 0; a < round.applications().size(); a++)
            for (int r = 0; r < round.judges().size(); r++)
                for (int need = 0; need < needs.size(); need++)
                    if (isMet(
                            needs.get(need),
                            round.judges().get(r),
                            round.applications().get(a))) panels.meets(a, r, need);
        return panels;
    }

    private static boolean isMet(Map<String, String> need, Map<String, String> judge, Map<String, String> application) {
        var trait = need.get("name");
        var wanted = need.get("type").equals("matching") ? application.get(trait) : need.get("option");
        return judge.get(trait).equals(wanted);
    }

    private static int[][] nobody(Round round) {
        var plan = new int[round.applications().size()][round.reads()];
        for (var places : plan) Arrays.fill(places, PanelSearch.NOBODY);
        return plan;
    }

    /** The rows of a file without quotes, by the names of its first line. */
    private static List<Map<String, String>> rows(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var names = lines.getFirst().split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < names.length; i++) row.put(names[i], cells[i]);
            rows.add(row);
        }
        return rows;
    }

    private static void write(Path file, Round round, int[][] plan) throws IOException {
        var lines = new ArrayList<String>(List.of("judge,application"));
        for (int a = 0; a < plan.length; a++)
            for (int reader : plan[a])
                if (reader != PanelSearch.NOBODY)
                    lines.add(round.judges().get(reader).get("name") + ","
                            + round.applications().get(a).get("name"));
        Files.write(file, lines);
    }
}
