package fr.navette.functions.exports;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;

/**
 * Benchmarks the exports of 500 dossiers in a JVM as small as the function's. Prints rows, sizes, seconds and the most
 * heap in use; fails where the memory is too small.
 */
final class ExportBench {
    private static final int APPLICATIONS = 500;

    private ExportBench() {}

    public static void main(String[] arguments) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %6s %9s %11s %8s %13s%n",
                "format",
                "rows",
                "read MB",
                "written MB",
                "s",
                "peak heap MB");
        for (var format : List.of("documents", "book", "dossiers", "xlsx", "csv", "readings")) {
            var export = new LargeExport(APPLICATIONS);
            forget();
            long started = System.nanoTime();
            int rows = export.run(format);
            double took = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %6d %9.0f %11.1f %8.1f %13.0f%n",
                    format,
                    rows,
                    export.s3().read() / 1e6,
                    export.s3().written() / 1e6,
                    took,
                    peak() / 1e6);
        }
        System.out.printf(
                Locale.ROOT, "largest heap: %.0f MB%n", Runtime.getRuntime().maxMemory() / 1e6);
    }

    private static void forget() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
