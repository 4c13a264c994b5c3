package fr.navette.cohorts;

import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.text.Language;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** Who is in a cohort, by name as a dictionary orders them. Changes nothing. */
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
