package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows a member's reading list. */
public record ShowReadings(Calls calls, Applications applications, Committee committee) {
    public record ReadingList(Member member, Call call, List<Item> items) {}

    public record Item(Reading reading, Summary summary) {
        public Progress progress() {
            return Progress.of(reading, summary);
        }
    }

    public ReadingList by(Session session, Optional<CallId> call) {
        var member = new CommitteeAccess(committee).member(session, call);
        var readings = committee.readings(member.membership());
        Map<ApplicationId, Summary> summaries =
                applications
                        .summaries(
                                member.call(),
                                readings.stream().map(Reading::application).toList())
                        .stream()
                        .filter(Summary::isReadable)
                        .collect(Collectors.toMap(Summary::application, Function.identity()));
        var items = readings.stream()
                .filter(r -> summaries.containsKey(r.application()))
                .map(r -> new Item(r, summaries.get(r.application())))
                .toList();
        return new ReadingList(member, calls.get(member.call()), items);
    }
}
