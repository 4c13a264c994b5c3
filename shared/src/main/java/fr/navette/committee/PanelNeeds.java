package fr.navette.committee;

import fr.navette.applications.Summary;
import fr.navette.calls.PanelNeed;
import fr.navette.calls.PanelNeed.Trait;
import fr.navette.text.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The needs of a call's panels, compared with members and applications.
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

    /** Whether a member meets a need, application by application; the member's fields are folded once. */
    static Predicate<Summary> met(PanelNeed need, Member member) {
        var fields = member.fields().stream().map(Folded::name).collect(Collectors.toSet());
        return switch (need.of()) {
            case Trait.Field(var name) -> {
                boolean hasField = fields.contains(Folded.name(name));
                yield application -> hasField;
            }
            case Trait.SameSite same -> application -> member.sites().contains(application.site());
            case Trait.SameTrack same -> {
                var known = new HashMap<String, Boolean>();
                yield application -> application
                        .track()
                        .filter(track -> known.computeIfAbsent(track, t -> fields.contains(Folded.name(t))))
                        .isPresent();
            }
        };
    }

    /** The needs that some panel does not meet after an assignment. */
    List<Shortage> shortages(List<Summary> applications, List<Member> members, Assignment assignment) {
        var shortages = new ArrayList<Shortage>();
        int usual = Math.max(1, median(members.stream().map(Member::maxReads).filter(most -> most > 0)));
        for (var need : needs) {
            int lacking = lacking(need, applications, members, assignment);
            if (lacking > 0) shortages.add(new Shortage(need, lacking, Math.ceilDiv(lacking, usual)));
        }
        return shortages;
    }

    private static int lacking(
            PanelNeed need, List<Summary> applications, List<Member> members, Assignment assignment) {
        var found = new int[applications.size()];
        for (var member : members) {
            var met = met(need, member);
            for (int a = 0; a < found.length; a++)
                if (assignment.isAssigned(applications.get(a).application(), member) && met.test(applications.get(a)))
                    found[a]++;
        }
        return Arrays.stream(found)
                .map(readers -> Math.max(0, need.count() - readers))
                .sum();
    }

    private static int median(Stream<Integer> numbers) {
        var sorted = numbers.sorted(Comparator.naturalOrder()).toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
