package fr.navette.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to be done for applications when its time comes. */
public interface FollowUps {
    /** The follow-up of a draft; empty once the sweep has seen that it is none any more. */
    Optional<FollowUp> ofDraft(ApplicationId id);

    /** The follow-ups that are due at {@code now}, the oldest first. */
    List<FollowUp> due(Instant now);
}
