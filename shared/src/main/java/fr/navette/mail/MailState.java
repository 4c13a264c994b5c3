package fr.navette.mail;

/** The state of a mail. */
public enum MailState {
    /** To be sent now. */
    PENDING,
    /** Being sent, until the lease ends. */
    SENDING,
    /** SES asked to retry later; the sweep makes the mail pending again. */
    RETRYING,
    SENT,
    /** SES may have taken it, but its answer was lost: left to staff, never resent automatically. */
    UNKNOWN,
    FAILED,
    /** Failed or unknown, and staff have reached the person in another way, such as by telephone. */
    SETTLED;

    public boolean isUnderWay() {
        return this == PENDING || this == SENDING || this == RETRYING;
    }
}
