package fr.navette.decisions;

import fr.navette.applications.Applications;
import fr.navette.calls.OpenCall.Opened;
import fr.navette.offers.PlaceLedger;
import java.time.Instant;
import java.util.List;

/** The meaning of an amended call for places that are taken and for decisions that are staged. Changes nothing. */
public record AmendedPlaces(Applications applications, Decisions decisions, PlaceLedger ledger) {
    /**
     * @param over the sites with more acceptances than the call now gives them places
     * @param staged number of decisions not yet announced while the call takes applications again; 0 unless it was
     *     reopened
     */
    public record Meaning(List<SiteUse> over, long staged) {
        private static final Meaning NONE = new Meaning(List.of(), 0);
    }

    public Meaning of(Opened opened, Instant now) {
        if (opened.created()) return Meaning.NONE;
        var call = opened.call();
        var all = decisions.of(call.id());
        return new Meaning(
                SiteUse.of(ledger.of(call), applications.summaries(call.id(), now), all).stream()
                        .filter(use -> use.over() > 0)
                        .toList(),
                opened.isReopened(now) ? all.stream().filter(Decision::isStaged).count() : 0);
    }
}
