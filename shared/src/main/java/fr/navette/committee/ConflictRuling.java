package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import java.time.Instant;
import java.util.Set;

/**
 * The word of staff on one member and one application: it goes before whatever is found.
 *
 * @param declared whether the member must not read the application
 * @param lifted the conflicts found until then, which do not count; another one that is found later does
 * @param reason in the words of staff
 */
public record ConflictRuling(
        ApplicationId application, boolean declared, Set<ConflictOfInterest> lifted, String reason, Instant at) {
    public ConflictRuling {
        lifted = Set.copyOf(lifted);
    }
}
