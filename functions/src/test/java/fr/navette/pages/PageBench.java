package fr.navette.pages;

import fr.navette.pages.FirstLoads.Load;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Benchmarks the first load of each page: its weight, and the time until it can be used, on this machine's network and
 * on slow 3G. Prints a table. Needs a running local cloud.
 */
public final class PageBench {
    private static final int ROUNDS = 5;

    private PageBench() {}

    public static void main(String[] arguments) throws Exception {
        System.out.printf("%-24s %8s %9s %12s %14s%n", "page", "kB", "requests", "usable, ms", "at slow 3G, ms");
        try (var loads = new FirstLoads()) {
            for (var page : MeasuredPage.ALL) {
                var here = median(loads, page, false);
                var slow = median(loads, page, true);
                System.out.printf(
                        Locale.ROOT,
                        "%-24s %8.1f %9d %12.0f %14.0f%n",
                        page.name(),
                        slow.bytes() / 1000.0,
                        slow.requests(),
                        here.usableMs(),
                        slow.usableMs());
            }
        }
        System.out.printf("median of %d first loads, nothing cached%n", ROUNDS);
        Chromium.ends();
    }

    private static Load median(FirstLoads loads, MeasuredPage page, boolean slow3G) {
        return Stream.generate(() -> loads.of(page, slow3G))
                .limit(ROUNDS)
                .sorted(Comparator.comparingDouble(Load::usableMs))
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }
}
