package fr.navette.cohorts;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.text.Language;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** Lists the places of a cohort by start-up name, in French dictionary order. Changes nothing. */
public record ShowCohort(Calls calls, Cohorts cohorts) {
    public record Shown(Call call, List<Place> places) {}

    /**
     * @throws Refusal {@code COHORT_UNKNOWN}
     */
    public Shown show(CallId cohort) {
        var call = calls.find(cohort).orElseThrow(() -> Refusal.of(Reason.COHORT_UNKNOWN));
        var french = Collator.getInstance(Language.FR.locale());
        var places = cohorts.places(cohort).stream()
                .sorted(Comparator.comparing(Place::startup, french))
                .toList();
        return new Shown(call, places);
    }
}
