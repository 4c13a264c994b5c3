package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.Session;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows a member's reading lists, one for each call. */
public record ShowReadings(Calls calls, Applications applications, Committee committee) {
    public record ReadingList(Member member, Call call, List<Item> items) {}

    /**
     * @param pitch the project in one sentence; empty where the call hides it
     * @param scored the number of criteria that have a score
     * @param score the score of a finished review, 0 to 100
     */
    public record Item(Reading reading, Summary summary, String pitch, int scored, Optional<Double> score) {
        private static Item of(Call call, Reading reading, Summary summary) {
            var scores = reading.review().scores().keySet();
            int scored = (int) call.criteria().stream()
                    .filter(criterion -> scores.contains(criterion.id()))
                    .count();
            boolean isDone = reading.state() == Reading.State.DONE;
            return new Item(
                    reading,
                    summary,
                    SeenByReader.of(call).isSeen(Summary.PITCH) ? summary.pitch() : "",
                    scored,
                    isDone ? Optional.of(Score.of(call, reading.review())) : Optional.empty());
        }

        public Progress progress() {
            return Progress.of(reading, summary);
        }
    }

    /**
     * The lists of the person's committees, newest invitation first; without {@code call}, of all.
     *
     * @throws Refusal 403 {@code NOT_YOURS}
     */
    public List<ReadingList> by(Session session, Optional<CallId> call) {
        var lists = new CommitteeAccess(committee)
                .members(session).stream()
                        .filter(member -> call.isEmpty() || member.call().equals(call.get()))
                        .map(member -> of(member, calls.get(member.call())))
                        .toList();
        if (lists.isEmpty()) throw Refusal.of(Reason.NOT_YOURS);
        return lists;
    }

    /** The list of one member. */
    public ReadingList of(Member member, Call call) {
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
                .map(r -> Item.of(call, r, summaries.get(r.application())))
                .toList();
        return new ReadingList(member, call, items);
    }
}
