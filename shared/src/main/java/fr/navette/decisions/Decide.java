package fr.navette.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.committee.Committee;
import fr.navette.committee.Reading;
import fr.navette.input.Refusal;
import fr.navette.offers.PlaceLedger;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stages decisions. Until they are announced, only staff see them and they can be changed. */
public record Decide(
        Calls calls,
        Applications applications,
        Committee committee,
        Decisions decisions,
        PlaceLedger ledger,
        Transactions transactions) {
    /**
     * @param site the site of the place, of the waiting list, or the one that declines; empty means, in this order: the
     *     first choice that has not said no and has a place left; all choices that have not said no; all choices
     */
    public record DecisionRequest(ApplicationId application, Outcome outcome, Optional<String> site, String note) {}

    /**
     * @param others applications decided by {@code rest}, without a request of their own
     * @param underQuorum applications decided with fewer finished readings than the quorum
     * @param notAskedFor applications accepted at a site that is none of their choices
     */
    public record Staged(
            int staged,
            List<SiteUse> perSite,
            int undecided,
            List<Summary> others,
            List<Summary> underQuorum,
            List<Summary> notAskedFor) {}

    /**
     * @param rest the outcome of every submitted application without a request and without a decision; empty leaves
     *     them undecided
     * @throws Refusal 409 {@code CALL_STILL_OPEN}; {@code DECISION_IMPOSSIBLE} naming every impossible line
     */
    public Staged stage(
            CallId callId, List<DecisionRequest> requests, Optional<Outcome> rest, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        call.requireClosed(now);
        var summaries = applications.summaries(callId, now);
        Map<ApplicationId, Decision> before =
                decisions.of(callId).stream().collect(Collectors.toMap(Decision::application, Function.identity()));
        var others = rest.isEmpty() ? List.<Summary>of() : others(requests, summaries, before);
        var all = new ArrayList<>(requests);
        rest.ifPresent(outcome -> others.forEach(
                other -> all.add(new DecisionRequest(other.application(), outcome, Optional.empty(), ""))));
        var page = ledger.of(call);
        var staged = new StagedDecisions(page, summaries, before, now).of(all);
        if (confirmed)
            transactions.commitInChunks(staged.stream().map(Write::put).toList());
        var after = new LinkedHashMap<>(before);
        staged.forEach(decision -> after.put(decision.application(), decision));
        return new Staged(
                staged.size(),
                SiteUse.of(page, summaries, List.copyOf(after.values())),
                SiteUse.undecided(summaries, after.values()).size(),
                others,
                underQuorum(call, summaries, staged),
                notAskedFor(summaries, staged));
    }

    private static List<Summary> others(
            List<DecisionRequest> requests, List<Summary> summaries, Map<ApplicationId, Decision> before) {
        var named = requests.stream().map(DecisionRequest::application).collect(Collectors.toSet());
        return SiteUse.undecided(summaries, before.values()).stream()
                .filter(summary -> !named.contains(summary.application()))
                .toList();
    }

    /** The accepted applications whose site is none of their choices. */
    static List<Summary> notAskedFor(List<Summary> summaries, List<Decision> staged) {
        Map<ApplicationId, String> sites = staged.stream()
                .filter(decision -> decision.outcome() == Outcome.ACCEPT)
                .collect(Collectors.toMap(Decision::application, Decision::site));
        return summaries.stream()
                .filter(summary -> sites.containsKey(summary.application()))
                .filter(summary -> !summary.sites().contains(sites.get(summary.application())))
                .toList();
    }

    private List<Summary> underQuorum(Call call, List<Summary> summaries, List<Decision> staged) {
        Map<ApplicationId, Long> reads = committee.readings(call.id()).stream()
                .filter(r -> r.state() == Reading.State.DONE)
                .collect(Collectors.groupingBy(Reading::application, Collectors.counting()));
        var decided = staged.stream().map(Decision::application).collect(Collectors.toSet());
        return summaries.stream()
                .filter(summary -> decided.contains(summary.application()))
                .filter(summary -> reads.getOrDefault(summary.application(), 0L) < call.quorum())
                .toList();
    }
}
