package fr.navette.decisions;

import fr.navette.applications.Status;
import fr.navette.audit.Event;

/** What was decided of an application. */
public enum Outcome {
    ACCEPT(Status.OFFERED, Event.OFFERED),
    WAITLIST(Status.WAITLISTED, Event.WAITLISTED),
    DECLINE(Status.DECLINED, Event.DECLINED);

    private final Status status;
    private final Event event;

    Outcome(Status status, Event event) {
        this.status = status;
        this.event = event;
    }

    /** What the applicant sees once it is announced. */
    public Status status() {
        return status;
    }

    public Event event() {
        return event;
    }
}
