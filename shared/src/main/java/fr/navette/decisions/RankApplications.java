package fr.navette.decisions;

import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.committee.Committee;
import java.time.Instant;

/** Ranks the applications by the finished reviews so far. Changes nothing. */
public record RankApplications(Calls calls, Applications applications, Committee committee) {
    public Ranking rank(CallId callId, Instant now) {
        var call = calls.get(callId);
        var readable = applications.summaries(callId, now).stream()
                .filter(Summary::isReadable)
                .toList();
        return Ranking.of(call, readable, committee.members(callId), committee.readings(callId));
    }
}
