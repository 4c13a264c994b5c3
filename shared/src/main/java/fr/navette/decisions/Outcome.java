package fr.navette.decisions;

import fr.navette.applications.Status;

/** The outcome of a decision. */
public enum Outcome {
    ACCEPT(Status.OFFERED),
    WAITLIST(Status.WAITLISTED),
    DECLINE(Status.DECLINED);

    private final Status status;

    Outcome(Status status) {
        this.status = status;
    }

    /** The application's status once the decision is announced. */
    public Status status() {
        return status;
    }
}
