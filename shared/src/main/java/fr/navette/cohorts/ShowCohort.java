package fr.navette.cohorts;

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
    /**
     * @throws Refusal {@code COHORT_UNKNOWN}
     */
    public List<Place> show(CallId cohort) {
        if (calls.find(cohort).isEmpty()) throw Refusal.of(Reason.COHORT_UNKNOWN);
        var french = Collator.getInstance(Language.FR.locale());
        return cohorts.places(cohort).stream()
                .sorted(Comparator.comparing(Place::startup, french))
                .toList();
    }
}
