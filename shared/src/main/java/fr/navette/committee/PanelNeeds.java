package fr.navette.committee;

import fr.navette.applications.Summary;
import fr.navette.calls.PanelNeed;
import fr.navette.calls.PanelNeed.Trait;
import fr.navette.text.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a call asks of its panels, compared with members and applications.
 *
 * @param needs in the order of the call
 */
public record PanelNeeds(List<PanelNeed> needs) {
    /**
     * A need that not all panels can meet.
     *
     * @param lacking readers who meet it and are missing, over all applications
     * @param moreMembers members of the usual maximum who would be enough, at least
     */
    public record Shortage(PanelNeed need, int lacking, int moreMembers) {}

    static boolean isMet(PanelNeed need, Member member, Summary application) {
        return switch (need.of()) {
            case Trait.Field(var name) -> hasField(member, name);
            case Trait.SameSite same -> member.sites().contains(application.site());
            case Trait.SameTrack same ->
                application.track().filter(track -> hasField(member, track)).isPresent();
        };
    }

    private static boolean hasField(Member member, String name) {
        var folded = Folded.name(name);
        return member.fields().stream().map(Folded::name).anyMatch(folded::equals);
    }

    /** The needs that some panel does not meet after an assignment. */
    List<Shortage> shortages(List<Summary> applications, List<Member> members, Assignment assignment) {
        var shortages = new ArrayList<Shortage>();
        int usual = Math.max(1, median(members.stream().map(Member::maxReads).filter(most -> most > 0)));
        for (var need : needs) {
            int lacking = applications.stream()
                    .mapToInt(application -> Math.max(0, need.count() - met(need, application, members, assignment)))
                    .sum();
            if (lacking > 0) shortages.add(new Shortage(need, lacking, Math.ceilDiv(lacking, usual)));
        }
        return shortages;
    }

    private static int met(PanelNeed need, Summary application, List<Member> members, Assignment assignment) {
        return (int) members.stream()
                .filter(member -> assignment.isAssigned(application.application(), member))
                .filter(member -> isMet(need, member, application))
                .count();
    }

    private static int median(Stream<Integer> numbers) {
        var sorted = numbers.sorted(Comparator.naturalOrder()).toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
