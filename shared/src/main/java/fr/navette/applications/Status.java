package fr.navette.applications;

/** Where an application stands, as its applicant may know. What is only staged is not here. */
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
    EXPIRED;

    /** Whether the applicant was told a decision. */
    public boolean isDecided() {
        return switch (this) {
            case DRAFT, SUBMITTED, WITHDRAWN -> false;
            case INELIGIBLE, OFFERED, WAITLISTED, DECLINED, ENROLLED, REFUSED, EXPIRED -> true;
        };
    }
}
