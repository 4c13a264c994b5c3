package fr.navette.decisions;

import fr.navette.applications.Status;
import java.util.Optional;

/** The outcome of a decision. */
public enum Outcome {
    ACCEPT(Status.OFFERED),
    WAITLIST(Status.WAITLISTED),
    DECLINE(Status.DECLINED);

    private final Status status;

    Outcome(Status status) {
        this.status = status;
    }

    /** The outcome that led to a status, whatever the founder answered; empty before an announcement. */
    public static Optional<Outcome> announced(Status status) {
        return switch (status) {
            case OFFERED, ENROLLED, REFUSED, EXPIRED, DEFERRED, LEFT -> Optional.of(ACCEPT);
            case WAITLISTED -> Optional.of(WAITLIST);
            case DECLINED -> Optional.of(DECLINE);
            case DRAFT, SUBMITTED, WITHDRAWN, INELIGIBLE -> Optional.empty();
        };
    }

    /** The application's status once the decision is announced. */
    public Status status() {
        return status;
    }
}
