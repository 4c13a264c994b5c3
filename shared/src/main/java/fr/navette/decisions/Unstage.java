package fr.navette.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes staged decisions back: the applications are undecided again. Announced decisions stay. */
public record Unstage(Calls calls, Applications applications, Decisions decisions, Transactions transactions) {
    /** A decision taken back, with its application. */
    public record Undecided(Summary application, Decision decision) {}

    /**
     * @param ids in the order of the event, for the refusal
     * @throws Refusal {@code DECISION_IMPOSSIBLE} naming every application without a staged decision
     */
    public List<Undecided> unstage(CallId callId, List<ApplicationId> ids, boolean confirmed) {
        calls.get(callId);
        Map<ApplicationId, Summary> summaries = applications.summaries(callId).stream()
                .collect(Collectors.toMap(Summary::application, Function.identity()));
        return Conflict.retry(() -> {
            var undecided = undecided(callId, ids, summaries);
            if (confirmed)
                transactions.commitInChunks(
                        undecided.stream().map(u -> Write.remove(u.decision())).toList());
            return undecided;
        });
    }

    private List<Undecided> undecided(CallId callId, List<ApplicationId> ids, Map<ApplicationId, Summary> summaries) {
        Map<ApplicationId, Decision> known =
                decisions.of(callId).stream().collect(Collectors.toMap(Decision::application, Function.identity()));
        var undecided = new LinkedHashMap<ApplicationId, Undecided>();
        var problems = new LinkedHashMap<String, FieldCode>();
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var decision = known.get(id);
            var path = "applications[" + i + "]";
            if (!summaries.containsKey(id)) problems.put(path, FieldCode.NOT_KNOWN);
            else if (undecided.containsKey(id)) problems.put(path, FieldCode.TWICE);
            else if (decision == null) problems.put(path, FieldCode.NOT_STAGED);
            else if (!decision.isStaged()) problems.put(path, FieldCode.ANNOUNCED);
            else undecided.put(id, new Undecided(summaries.get(id), decision));
        }
        if (!problems.isEmpty()) throw Refusal.of(Reason.DECISION_IMPOSSIBLE, problems);
        return List.copyOf(undecided.values());
    }
}
