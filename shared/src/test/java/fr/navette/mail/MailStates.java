package fr.navette.mail;

import java.time.Instant;

/** Mails on which the post has spoken, for the tests of other packages. */
public final class MailStates {
    private MailStates() {}

    /** The answer of the mail service was lost. */
    public static Mail unknown(Mail pending) {
        return pending.unknown("LOST");
    }

    /** The mail service refused the mail. */
    public static Mail failed(Mail pending) {
        return pending.failed("REJECTED");
    }

    public static Mail sending(Mail pending, Instant now) {
        return pending.sending(now);
    }

    /** The mail service asked for a later try. */
    public static Mail retryLater(Mail sending, Instant now) {
        return sending.retryLater(now, "Throttling");
    }

    public static Mail sent(Mail pending) {
        return pending.sent("ses-1");
    }
}
