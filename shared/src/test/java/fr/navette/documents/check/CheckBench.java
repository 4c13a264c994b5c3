package fr.navette.documents.check;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/**
 * Benchmarks the check of files in a JVM as small as the function's. Prints the verdict, the time and the peak memory,
 * the file included.
 */
final class CheckBench {
    private CheckBench() {}

    public static void main(String[] arguments) {
        System.out.printf(Locale.ROOT, "%-34s %9s %-16s %8s %9s%n", "file", "kB", "verdict", "ms", "peak MB");
        for (var file : HostileFile.all()) {
            var bytes = file.bytes();
            forget();
            long started = System.nanoTime();
            var verdict = FileCheck.of(file.type(), bytes).verdict();
            double took = (System.nanoTime() - started) / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %9.1f %-16s %8.0f %9.0f%n",
                    file.name(),
                    bytes.length / 1000.0,
                    verdict == file.verdict() ? verdict : verdict + ", not " + file.verdict(),
                    took,
                    peak() / 1e6);
        }
        System.out.printf(
                Locale.ROOT,
                "memory of the machine: %.0f MB%n",
                Runtime.getRuntime().maxMemory() / 1e6);
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
