package fr.navette.audit;

/** What can be said of an application's past. */
public enum Event {
    STARTED,
    SUBMITTED,
    RESUBMITTED,
    CORRECTION_ASKED,
    WITHDRAWN,
    OFFERED,
    WAITLISTED,
    DECLINED,
    ENROLLED,
    REFUSED,
    EXPIRED
}
