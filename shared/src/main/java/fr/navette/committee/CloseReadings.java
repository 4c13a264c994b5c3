package fr.navette.committee;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.ApplicationReaders;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Calls;
import fr.navette.identity.MemberId;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Closes readings which a change has made a sure conflict of interest. Reviews are kept, and no longer count. */
public record CloseReadings(Calls calls, Applications applications, Committee committee) implements ApplicationReaders {
    /**
     * @param reading as it is now
     * @param startup the name of the start-up
     */
    public record Closed(Reading reading, String startup) {}

    @Override
    public List<Write> closedBy(Application changed) {
        return closedBy(Summary.of(changed));
    }

    List<Write> closedBy(Summary changed) {
        var assigned = committee.assigned(committee.members(changed.call()), changed.application());
        if (assigned.isEmpty()) return List.of();
        var members = assigned.stream().map(Assigned::member).toList();
        var readings = assigned.stream().map(Assigned::reading).toList();
        return closed(members, List.of(changed), readings).stream()
                .map(closed -> Write.put(closed.reading()))
                .toList();
    }

    /** The readings that a change of their member closes. */
    List<Closed> closedBy(Member changed) {
        var readings = committee.readings(changed.membership());
        var read = applications.summaries(
                changed.call(), readings.stream().map(Reading::application).toList());
        return closed(List.of(changed), read, readings);
    }

    /** Readings of the members and applications, those of announced decisions apart. */
    private List<Closed> closed(List<Member> members, List<Summary> read, List<Reading> readings) {
        Map<MemberId, Member> byId = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        Map<ApplicationId, Summary> undecided = read.stream()
                .filter(summary -> summary.status() == Status.SUBMITTED)
                .collect(Collectors.toMap(Summary::application, Function.identity()));
        var open = readings.stream()
                .filter(reading -> reading.state() != Reading.State.RECUSED)
                .filter(reading -> byId.containsKey(reading.member()) && undecided.containsKey(reading.application()))
                .toList();
        if (open.isEmpty()) return List.of();
        var conflicts = new FindConflicts(calls, applications, committee)
                .among(open.getFirst().call(), members, List.copyOf(undecided.values()));
        return open.stream()
                .flatMap(reading ->
                        closed(reading, byId.get(reading.member()), undecided.get(reading.application()), conflicts)
                                .stream())
                .toList();
    }

    private static Optional<Closed> closed(Reading reading, Member member, Summary read, Conflicts conflicts) {
        return conflicts
                .sure(member, read)
                .map(conflict -> new Closed(reading.closed(conflict.what()), read.startup()));
    }
}
