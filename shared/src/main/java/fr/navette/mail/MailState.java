package fr.navette.mail;

/** Where a mail stands. */
public enum MailState {
    /** To be sent now. */
    PENDING,
    /** Somebody is sending it, until the lease ends. */
    SENDING,
    /** SES said "later"; the sweep makes it pending again. */
    RETRYING,
    SENT,
    /** SES may have taken it and the answer was lost: left to staff, never sent again by itself. */
    UNKNOWN,
    FAILED;

    public boolean isUnderWay() {
        return this == PENDING || this == SENDING || this == RETRYING;
    }
}
