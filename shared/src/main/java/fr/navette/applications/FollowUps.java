package fr.navette.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The scheduled follow-ups of applications. */
public interface FollowUps {
    /** Empty once the sweep has ended it. */
    Optional<FollowUp> find(ApplicationId id, FollowUp.Kind kind);

    /** The follow-ups due at {@code now}, oldest first. */
    List<FollowUp> due(Instant now);
}
