package fr.navette.applications;

/** Events in the history of an application and of its place in a cohort. */
public enum HistoryEvent {
    STARTED,
    SUBMITTED,
    RESUBMITTED,
    CORRECTION_ASKED,
    WITHDRAWN,
    INELIGIBLE,
    OFFERED,
    WAITLISTED,
    DECLINED,
    ENROLLED,
    REFUSED,
    EXPIRED,
    PAUSED,
    RESUMED,
    LEFT,
    GRADUATED
}
