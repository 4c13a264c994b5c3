package fr.navette.committee;

import fr.navette.applications.Summary;
import fr.navette.calls.PanelNeed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Times the assignment of readers, with enough of them and with too few, without needs of a panel and with four of
 * them. Prints a table.
 */
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

    private static final List<String> FIELDS = List.of("executive", "executive", "investor", "lawyer");
    private static final PanelNeeds NEEDS = new PanelNeeds(List.of(
            need(new PanelNeed.Trait.SameSite(), 1, "0.8"),
            need(new PanelNeed.Trait.Field("executive"), 1, "0.7"),
            need(new PanelNeed.Trait.Field("investor"), 1, "0.6"),
            need(new PanelNeed.Trait.Field("lawyer"), 1, "0.5")));

    private AssignBench() {}

    public static void main(String[] args) {
        run(SIZES.getFirst(), NEEDS, false);
        System.out.println(
                "| applications | members | most reads of each | needs | missing reads | unmet | s | MB | loads |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        for (var needs : List.of(AssignmentTest.NO_NEEDS, NEEDS)) for (var size : SIZES) run(size, needs, true);
    }

    private static PanelNeed need(PanelNeed.Trait of, int count, String weight) {
        return new PanelNeed(of, count, new BigDecimal(weight));
    }

    private static void run(Size size, PanelNeeds needs, boolean print) {
        var applications = new ArrayList<Summary>();
        for (int i = 0; i < size.applications(); i++) applications.add(application(i));
        var members = new ArrayList<Member>();
        for (int i = 0; i < size.members(); i++) members.add(member(i, size.maxReads()));
        long from = System.nanoTime();
        var assignment =
                new Assignment(applications, members, new Conflicts(members, Map.of(), applications), List.of());
        assignment.fill(READS, needs);
        double seconds = (System.nanoTime() - from) / 1e9;
        var unmet = needs.shortages(applications, members, assignment).stream()
                .mapToInt(PanelNeeds.Shortage::lacking)
                .sum();
        int missing = applications.stream()
                .mapToInt(application -> READS - assignment.reads(application.application()))
                .sum();
        var loads = members.stream().mapToInt(assignment::load).summaryStatistics();
        if (print)
            System.out.printf(
                    "| %d | %d | %d | %d | %d | %d | %.2f | %d | %d to %d |%n",
                    size.applications(),
                    size.members(),
                    size.maxReads(),
                    needs.needs().size(),
                    missing,
                    unmet,
                    seconds,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20,
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
        var member = AssignmentTest.member("member" + number, maxReads, "Company " + number, sites);
        var field = FIELDS.get(number % FIELDS.size());
        return member.amended(
                member.name(),
                member.language(),
                member.company(),
                member.sites(),
                List.of(field),
                0,
                maxReads,
                member.mails());
    }
}
