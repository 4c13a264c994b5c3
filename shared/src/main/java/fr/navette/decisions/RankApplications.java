package fr.navette.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.committee.Committee;
import fr.navette.offers.PlaceLedger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ranks the applications by the finished reviews so far. Changes nothing. */
public record RankApplications(
        Calls calls, Applications applications, Committee committee, Decisions decisions, PlaceLedger ledger) {
    /**
     * @param staged the decisions not yet announced, by application
     */
    public record Ranked(Ranking ranking, Map<ApplicationId, Decision> staged, List<SiteUse> perSite) {}

    public Ranked rank(CallId callId, Instant now) {
        var call = calls.get(callId);
        var summaries = applications.summaries(callId, now);
        var all = decisions.of(callId);
        var readable = summaries.stream().filter(Summary::isReadable).toList();
        return new Ranked(
                Ranking.of(call, readable, committee.members(callId), committee.readings(callId)),
                all.stream()
                        .filter(Decision::isStaged)
                        .collect(Collectors.toMap(Decision::application, Function.identity())),
                SiteUse.of(ledger.of(call), summaries, all));
    }
}
