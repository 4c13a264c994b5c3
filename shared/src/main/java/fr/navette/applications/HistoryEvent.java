package fr.navette.applications;

/** Events in the history of an application and of its place in a cohort. */
public enum HistoryEvent {
    STARTED,
    SUBMITTED,
    RESUBMITTED,
    CORRECTION_ASKED,
    ADDRESS_CHANGED,
    LATE_ALLOWED,
    WITHDRAWN,
    INELIGIBLE,
    DECISION_CORRECTED,
    OFFERED,
    OFFER_EXTENDED,
    WAITLISTED,
    WAITLIST_ORDERED,
    DECLINED,
    ENROLLED,
    REFUSED,
    EXPIRED,
    /** A place at a site preferred more; the note is its name. */
    MOVE_OFFERED,
    /** The note has both sites, by the names that they had. */
    MOVED,
    MOVE_REFUSED,
    MOVE_EXPIRED,
    DEFERRAL_ASKED,
    DEFERRED,
    DEFERRAL_REFUSED,
    /** The first day is set; the note is the day. */
    ENTERED,
    PROJECT_STARTED,
    PAUSED,
    RESUMED,
    /** The note is the time given, as an ISO period. */
    EXTENDED,
    /** The note is the last day. */
    LEAVING,
    LEFT,
    GRADUATED,
    /** The founders have answered a monthly review; the note is the month. */
    REVIEW_SENT,
    /** The outcome of a monthly review; the note is the month and the outcome. */
    REVIEWED,
    /** Staff propose that the project leaves; the note is the month. */
    LEAVE_PROPOSED,
    /** The founders have answered the proposal; the note is the month. */
    LEAVE_ANSWERED,
    LEAVE_TAKEN_BACK,
    /** A representative has invited a co-founder. */
    INVITED,
    INVITATION_WITHDRAWN,
    JOINED,
    /** A representative speaks no longer for the project. */
    REMOVED,
    /** Staff have put another representative in the place of one; the note is the reason. */
    HANDED_OVER,
    /** The note has the ids of the items. */
    ONBOARDING_DONE,
    ONBOARDING_UNDONE,
    /** A file that staff could read is removed; the note is its slot. */
    PAPER_REMOVED,
    /** The note is the version of the text. */
    AGREEMENT_SIGNED,
    EXIT_FORM_SENT,
    ALUMNI_LEFT,
    /** Staff have declared a conflict of interest of a member; the note is the reason. */
    CONFLICT_DECLARED,
    CONFLICT_LIFTED,
    /** Somebody of the staff has read it. */
    OPENED_BY_STAFF;

    /** Whether applicants see the event. */
    public boolean isForApplicants() {
        return switch (this) {
            case STARTED,
                    SUBMITTED,
                    RESUBMITTED,
                    CORRECTION_ASKED,
                    ADDRESS_CHANGED,
                    LATE_ALLOWED,
                    WITHDRAWN,
                    INELIGIBLE,
                    DECISION_CORRECTED,
                    OFFERED,
                    OFFER_EXTENDED,
                    WAITLISTED,
                    DECLINED,
                    ENROLLED,
                    REFUSED,
                    EXPIRED,
                    MOVE_OFFERED,
                    MOVED,
                    MOVE_REFUSED,
                    MOVE_EXPIRED,
                    DEFERRAL_ASKED,
                    DEFERRED,
                    DEFERRAL_REFUSED,
                    ENTERED,
                    PROJECT_STARTED,
                    PAUSED,
                    RESUMED,
                    EXTENDED,
                    LEAVING,
                    LEFT,
                    GRADUATED,
                    REVIEW_SENT,
                    REVIEWED,
                    LEAVE_PROPOSED,
                    LEAVE_ANSWERED,
                    LEAVE_TAKEN_BACK -> true;
            case WAITLIST_ORDERED,
                    INVITED,
                    INVITATION_WITHDRAWN,
                    JOINED,
                    REMOVED,
                    HANDED_OVER,
                    ONBOARDING_DONE,
                    ONBOARDING_UNDONE,
                    PAPER_REMOVED,
                    AGREEMENT_SIGNED,
                    EXIT_FORM_SENT,
                    ALUMNI_LEFT,
                    CONFLICT_DECLARED,
                    CONFLICT_LIFTED,
                    OPENED_BY_STAFF -> false;
        };
    }

    /** Whether the event is one of a project in a cohort, and not of the application that led there. */
    public boolean isOfProject() {
        return switch (this) {
            case ENROLLED,
                    MOVED,
                    ENTERED,
                    PROJECT_STARTED,
                    PAUSED,
                    RESUMED,
                    EXTENDED,
                    LEAVING,
                    LEFT,
                    GRADUATED,
                    REVIEW_SENT,
                    REVIEWED,
                    LEAVE_PROPOSED,
                    LEAVE_ANSWERED,
                    LEAVE_TAKEN_BACK,
                    INVITED,
                    INVITATION_WITHDRAWN,
                    JOINED,
                    REMOVED,
                    HANDED_OVER,
                    ONBOARDING_DONE,
                    ONBOARDING_UNDONE,
                    PAPER_REMOVED,
                    AGREEMENT_SIGNED,
                    EXIT_FORM_SENT,
                    ALUMNI_LEFT -> true;
            case STARTED,
                    SUBMITTED,
                    RESUBMITTED,
                    CORRECTION_ASKED,
                    ADDRESS_CHANGED,
                    LATE_ALLOWED,
                    WITHDRAWN,
                    INELIGIBLE,
                    DECISION_CORRECTED,
                    OFFERED,
                    OFFER_EXTENDED,
                    WAITLISTED,
                    WAITLIST_ORDERED,
                    DECLINED,
                    REFUSED,
                    EXPIRED,
                    MOVE_OFFERED,
                    MOVE_REFUSED,
                    MOVE_EXPIRED,
                    DEFERRAL_ASKED,
                    DEFERRED,
                    DEFERRAL_REFUSED,
                    CONFLICT_DECLARED,
                    CONFLICT_LIFTED,
                    OPENED_BY_STAFF -> false;
        };
    }

    /** Whether the note of the event is a reason that applicants read. */
    boolean isExplained() {
        return this == INELIGIBLE || this == DECISION_CORRECTED || this == DEFERRAL_REFUSED;
    }
}
