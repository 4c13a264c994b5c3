package fr.navette.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The scheduled follow-ups of applications. */
public interface FollowUps {
    /** The follow-up of a draft; empty once the sweep has ended it. */
    Optional<FollowUp> ofDraft(ApplicationId id);

    /** The follow-ups due at {@code now}, oldest first. */
    List<FollowUp> due(Instant now);
}
