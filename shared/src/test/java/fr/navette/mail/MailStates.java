package fr.navette.mail;

import java.time.Instant;

/** Mails in later states, for the tests of other packages. */
public final class MailStates {
    private MailStates() {}

    /** A mail whose answer from the mail service was lost. */
    public static Mail unknown(Mail pending) {
        return pending.unknown("LOST");
    }

    /** A mail that the mail service refused. */
    public static Mail failed(Mail pending) {
        return pending.failed("REJECTED");
    }

    public static Mail sending(Mail pending, Instant now) {
        return pending.sending(now);
    }

    /** A mail that the mail service asked to retry later. */
    public static Mail retryLater(Mail sending, Instant now) {
        return sending.retryLater(now, "Throttling");
    }

    /** A mail whose recipient called it spam. */
    public static Mail complained(Mail sent) {
        return sent.reported(Delivery.COMPLAINED, "");
    }

    /** A mail whose address does not exist. */
    public static Mail bounced(Mail mail) {
        return mail.reported(Delivery.BOUNCED, "");
    }

    public static Mail sent(Mail pending) {
        return pending.sent("ses-1");
    }
}
