package fr.navette.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.decisions.Decide.DecisionRequest;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.offers.LedgerPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns requests into staged decisions: checks every line, and finds the site where a request leaves it open. */
final class StagedDecisions {
    private final Call call;
    private final LedgerPage page;
    private final List<Summary> summaries;
    private final Map<ApplicationId, Summary> known;
    private final Map<ApplicationId, Decision> before;
    private final Instant now;
    private final Map<ApplicationId, Decision> staged = new LinkedHashMap<>();
    private final Map<String, FieldCode> problems = new LinkedHashMap<>();

    /**
     * @param before the decisions so far, staged and announced
     */
    StagedDecisions(LedgerPage page, List<Summary> summaries, Map<ApplicationId, Decision> before, Instant now) {
        this.call = page.call();
        this.page = page;
        this.summaries = summaries;
        this.known = summaries.stream().collect(Collectors.toMap(Summary::application, Function.identity()));
        this.before = before;
        this.now = now;
    }

    /**
     * @throws Refusal {@code DECISION_IMPOSSIBLE} naming every impossible line
     */
    List<Decision> of(List<DecisionRequest> requests) {
        for (int i = 0; i < requests.size(); i++) stage("decisions[" + i + "].", requests.get(i));
        if (!problems.isEmpty()) throw Refusal.of(Reason.DECISION_IMPOSSIBLE, problems);
        return List.copyOf(staged.values());
    }

    private void stage(String path, DecisionRequest request) {
        var summary = known.get(request.application());
        if (summary == null) problems.put(path + "application", FieldCode.NOT_KNOWN);
        else if (!summary.status().canBecome(request.outcome().status()))
            problems.put(path + "application", FieldCode.NOT_DECIDABLE);
        else if (staged.containsKey(request.application())) problems.put(path + "application", FieldCode.TWICE);
        else {
            if (request.site().filter(site -> call.site(site).isEmpty()).isPresent())
                problems.put(path + "site", FieldCode.NOT_AN_OPTION);
            var decision = decision(request, summary);
            if (decision.outcome() == Outcome.ACCEPT
                    && call.site(decision.site()).isEmpty()) problems.put(path + "site", FieldCode.NOT_AN_OPTION);
            staged.put(request.application(), decision);
        }
    }

    private Decision decision(DecisionRequest request, Summary summary) {
        var earlier = Optional.ofNullable(before.get(request.application()));
        var declinedBy = declinedBy(request, earlier);
        var site = switch (request.outcome()) {
            case ACCEPT -> request.site().orElseGet(() -> firstWithAPlace(summary, declinedBy));
            case WAITLIST -> request.site().orElse("");
            case DECLINE -> "";
        };
        return new Decision(
                call.id(),
                request.application(),
                request.outcome(),
                site,
                declinedBy,
                request.note(),
                now,
                Optional.empty(),
                earlier.map(Decision::version).orElse(0L) + 1);
    }

    /** The sites that have said no, this request included; a yes of the same site takes its no back. */
    private static List<String> declinedBy(DecisionRequest request, Optional<Decision> earlier) {
        var sites = new ArrayList<>(
                earlier.filter(Decision::isStaged).map(Decision::declinedBy).orElse(List.of()));
        if (request.outcome() == Outcome.DECLINE && request.site().isEmpty()) return List.of();
        request.site().ifPresent(sites::remove);
        if (request.outcome() == Outcome.DECLINE) sites.add(request.site().orElseThrow());
        return List.copyOf(sites);
    }

    /** The first choice that has not said no and has a place left; if none has, the first that has not said no. */
    private String firstWithAPlace(Summary summary, List<String> declinedBy) {
        var choices = summary.sites().stream()
                .filter(choice -> !declinedBy.contains(choice))
                .toList();
        return choices.stream()
                .filter(choice -> hasAPlace(choice, summary))
                .findFirst()
                .orElse(choices.isEmpty() ? summary.site() : choices.getFirst());
    }

    private boolean hasAPlace(String site, Summary summary) {
        var decided = new LinkedHashMap<>(before);
        decided.putAll(staged);
        decided.remove(summary.application());
        return call.site(site)
                .filter(s -> SiteUse.left(page, summaries, decided.values(), s, s.pool(summary.track())) > 0)
                .isPresent();
    }
}
