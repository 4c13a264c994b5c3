package fr.navette.decisions;

import fr.navette.applications.Status;

/** What was decided of an application. */
public enum Outcome {
    ACCEPT(Status.OFFERED),
    WAITLIST(Status.WAITLISTED),
    DECLINE(Status.DECLINED);

    private final Status status;

    Outcome(Status status) {
        this.status = status;
    }

    /** What the applicant sees once it is announced. */
    public Status status() {
        return status;
    }
}
