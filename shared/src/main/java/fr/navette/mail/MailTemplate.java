package fr.navette.mail;

import java.util.Locale;
import java.util.Optional;

/** The mail templates; each has one text file per language. */
public enum MailTemplate {
    CODE,
    DRAFT_REMINDER,
    CLOSING_MOVED,
    DRAFT_PURGE,
    DRAFT_PURGE_CLOSED,
    RECEIPT,
    CORRECTION,
    ADDRESS_CHANGED,
    INVITATION,
    /** Invites somebody who looks at projects each month and reads no applications. */
    REVIEWER_INVITED,
    NEW_READINGS,
    REMINDER,
    READINGS_EXTENDED,
    /** Tells readers that the end of the committee's work has moved. */
    JURY_MOVED,
    MEMBER_ADDRESS_CHANGED,
    REVIEWER_ADDRESS_CHANGED,
    ACCEPTED,
    WAITLISTED,
    DECLINED,
    INELIGIBLE,
    DECISION_CORRECTED,
    PLACE_OFFERED,
    MOVE_OFFERED,
    OFFER_REMINDER,
    MOVE_REMINDER,
    OFFER_EXTENDED,
    OFFER_ACCEPTED,
    DEFERRED,
    DEFERRAL_REFUSED,
    DOCUMENT_REFUSED,
    DOCUMENT_STUCK,
    PROJECT_ENTERED,
    PROJECT_STARTED,
    PROJECT_PAUSED,
    PROJECT_RESUMED,
    PROJECT_EXTENDED,
    PROJECT_MOVED,
    PROJECT_LEAVING,
    PROJECT_LEFT,
    PROJECT_GRADUATED,
    /** Asks founders for their answers to a monthly review. */
    REVIEW_REMINDER,
    /** Invites a reviewer to a monthly review. */
    REVIEW_OPENED,
    REVIEW_OUTCOME,
    LEAVE_PROPOSED,
    LEAVE_TAKEN_BACK,
    REPRESENTATIVE_INVITED,
    REPRESENTATIVE_JOINED,
    REPRESENTATIVE_NAMED,
    REPRESENTATIVE_REMOVED,
    ONBOARDING_REMINDER,
    /** Tells founders that a file of their project did not pass its check. */
    PAPER_REFUSED,
    PROJECT_ENDING,
    /** Confirms that somebody is among the alumni, and says how to leave them. */
    ALUMNI_JOINED,
    /** The daily news of a call, for staff. */
    DIGEST;

    /** Whether the letter holds a personal link. */
    public boolean hasLink() {
        return switch (this) {
            case INVITATION,
                    NEW_READINGS,
                    REMINDER,
                    READINGS_EXTENDED,
                    JURY_MOVED,
                    MEMBER_ADDRESS_CHANGED,
                    REVIEW_OPENED -> true;
            case CODE,
                    DRAFT_REMINDER,
                    CLOSING_MOVED,
                    DRAFT_PURGE,
                    DRAFT_PURGE_CLOSED,
                    RECEIPT,
                    CORRECTION,
                    ADDRESS_CHANGED,
                    REVIEWER_INVITED,
                    REVIEWER_ADDRESS_CHANGED,
                    ACCEPTED,
                    WAITLISTED,
                    DECLINED,
                    INELIGIBLE,
                    DECISION_CORRECTED,
                    PLACE_OFFERED,
                    MOVE_OFFERED,
                    OFFER_REMINDER,
                    MOVE_REMINDER,
                    OFFER_EXTENDED,
                    OFFER_ACCEPTED,
                    DEFERRED,
                    DEFERRAL_REFUSED,
                    DOCUMENT_REFUSED,
                    DOCUMENT_STUCK,
                    PROJECT_ENTERED,
                    PROJECT_STARTED,
                    PROJECT_PAUSED,
                    PROJECT_RESUMED,
                    PROJECT_EXTENDED,
                    PROJECT_MOVED,
                    PROJECT_LEAVING,
                    PROJECT_LEFT,
                    PROJECT_GRADUATED,
                    REVIEW_REMINDER,
                    REVIEW_OUTCOME,
                    LEAVE_PROPOSED,
                    LEAVE_TAKEN_BACK,
                    REPRESENTATIVE_INVITED,
                    REPRESENTATIVE_JOINED,
                    REPRESENTATIVE_NAMED,
                    REPRESENTATIVE_REMOVED,
                    ONBOARDING_REMINDER,
                    PAPER_REFUSED,
                    PROJECT_ENDING,
                    ALUMNI_JOINED,
                    DIGEST -> false;
        };
    }

    /** The kind that somebody can unsubscribe from; empty for what people need to take part. */
    public Optional<MailKind> kind() {
        return switch (this) {
            case NEW_READINGS -> Optional.of(MailKind.READINGS);
            case REMINDER -> Optional.of(MailKind.REMINDERS);
            case ALUMNI_JOINED -> Optional.of(MailKind.ALUMNI);
            default -> Optional.empty();
        };
    }

    /** The stem of the file names: {@code new-readings}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
