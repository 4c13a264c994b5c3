package fr.navette.committee;

import fr.navette.applications.Summary;
import java.util.ArrayList;
import java.util.List;

/** Times the assignment of readers, with enough of them and with too few. Prints a table. */
public final class AssignBench {
    private static final int READS = 3;
    private static final List<String> SITES = List.of("blanchemaille", "lille", "tourcoing");

    private record Size(int applications, int members, int maxReads) {}

    private static final List<Size> SIZES = List.of(
            new Size(100, 15, 20),
            new Size(500, 60, 25),
            new Size(1_000, 100, 31),
            new Size(1_000, 100, 25),
            new Size(2_000, 600, 11),
            new Size(2_000, 600, 8),
            new Size(2_000, 200, 31),
            new Size(2_000, 200, 25));

    private AssignBench() {}

    public static void main(String[] args) {
        run(SIZES.getFirst());
        System.out.println("| applications | members | most reads of each | missing reads | seconds | loads |");
        System.out.println("|---:|---:|---:|---:|---:|---|");
        for (var size : SIZES) run(size, true);
    }

    private static void run(Size size) {
        run(size, false);
    }

    private static void run(Size size, boolean print) {
        var applications = new ArrayList<Summary>();
        for (int i = 0; i < size.applications(); i++) applications.add(application(i));
        var members = new ArrayList<Member>();
        for (int i = 0; i < size.members(); i++) members.add(member(i, size.maxReads()));
        long from = System.nanoTime();
        var assignment = new Assignment(applications, members, new Conflicts(members, applications), List.of());
        assignment.fill(READS);
        double seconds = (System.nanoTime() - from) / 1e9;
        int missing = applications.stream()
                .mapToInt(application -> READS - assignment.reads(application.application()))
                .sum();
        var loads = members.stream().mapToInt(assignment::load).summaryStatistics();
        if (print)
            System.out.printf(
                    "| %d | %d | %d | %d | %.2f | %d to %d |%n",
                    size.applications(),
                    size.members(),
                    size.maxReads(),
                    missing,
                    seconds,
                    loads.getMin(),
                    loads.getMax());
    }

    private static Summary application(int number) {
        return AssignmentTest.application(
                "application" + number, "Start-up " + number, SITES.get(number % SITES.size()));
    }

    /** Every third member reads for one site only. */
    private static Member member(int number, int maxReads) {
        var sites = number % 3 == 0 ? new String[] {SITES.get(number / 3 % SITES.size())} : new String[0];
        return AssignmentTest.member("member" + number, maxReads, "Company " + number, sites);
    }
}
