package fr.navette.applications;

import java.util.Set;

/** The public status of an application; a staged decision does not show. */
public enum Status {
    DRAFT,
    SUBMITTED,
    WITHDRAWN,
    INELIGIBLE,
    OFFERED,
    WAITLISTED,
    DECLINED,
    ENROLLED,
    REFUSED,
    EXPIRED,
    /** Promised a place in the next cohort instead of the one offered. */
    DEFERRED,
    /** Out of the cohort after having entered it. */
    LEFT;

    /** Whether the transition to the next status is allowed. */
    public boolean canBecome(Status next) {
        return successors().contains(next);
    }

    private Set<Status> successors() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN, INELIGIBLE);
            case SUBMITTED -> Set.of(SUBMITTED, WITHDRAWN, INELIGIBLE, OFFERED, WAITLISTED, DECLINED);
            case WAITLISTED -> Set.of(WITHDRAWN, OFFERED, DECLINED);
            case OFFERED -> Set.of(ENROLLED, REFUSED, EXPIRED, DEFERRED);
            // An answer in time may be processed after the sweep.
            case EXPIRED -> Set.of(ENROLLED, REFUSED);
            case ENROLLED -> Set.of(LEFT);
            case WITHDRAWN, INELIGIBLE, DECLINED, REFUSED, DEFERRED, LEFT -> Set.of();
        };
    }

    /** Whether a decision was announced. */
    public boolean isDecided() {
        return switch (this) {
            case DRAFT, SUBMITTED, WITHDRAWN -> false;
            case INELIGIBLE, OFFERED, WAITLISTED, DECLINED, ENROLLED, REFUSED, EXPIRED, DEFERRED, LEFT -> true;
        };
    }
}
