package fr.navette.reviews;

import fr.navette.calls.CallId;
import fr.navette.cohorts.ProjectId;
import fr.navette.identity.MemberId;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.time.YearMonth;

/**
 * The choice of one reviewer about one project in one month.
 *
 * @param forFounders a sentence that staff may pass on to the founders; may be empty
 * @param forStaff a sentence for the staff; may be empty
 * @param version the number of saves
 */
public record ReviewerChoice(
        CallId cohort,
        YearMonth period,
        ProjectId project,
        MemberId member,
        Choice choice,
        String forFounders,
        String forStaff,
        Instant at,
        long version)
        implements Storable {
    public enum Choice {
        STAY,
        WATCH,
        LEAVE,
        GRADUATE,
        CANNOT_TELL
    }
}
