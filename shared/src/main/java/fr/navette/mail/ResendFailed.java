package fr.navette.mail;

import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Refusal;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sends again all mails of a call that failed, except those that bounced for good. Mails whose fate is unknown are left
 * to staff: they may have arrived.
 */
public record ResendFailed(Calls calls, Outbox outbox, Transactions transactions) {
    /** The reason to leave a mail. */
    public enum Reason {
        /** The address does not exist. */
        BOUNCED,
        /** Its content is no longer kept. */
        ERASED,
        /** It may have arrived. */
        UNKNOWN
    }

    public record Left(Mail mail, Reason reason) {}

    /**
     * @param resent the mails, pending again
     */
    public record Resent(List<Mail> resent, List<Left> left) {}

    /**
     * @throws Refusal 404 {@code CALL_UNKNOWN}
     */
    public Resent resend(CallId call, Instant now, boolean confirmed) {
        var unsent = outbox.about(calls.get(call).id().value()).stream()
                .filter(mail -> mail.state() == MailState.FAILED || mail.state() == MailState.UNKNOWN)
                .sorted(Comparator.comparing(Mail::at))
                .toList();
        Predicate<Mail> resendable =
                mail -> mail.state() == MailState.FAILED && mail.obstacle().isEmpty();
        var resent =
                unsent.stream().filter(resendable).map(mail -> mail.resent(now)).toList();
        var left = unsent.stream()
                .filter(resendable.negate())
                .map(mail -> new Left(mail, reason(mail)))
                .toList();
        if (confirmed)
            transactions.commitInChunks(resent.stream().map(Write::put).toList());
        return new Resent(resent, left);
    }

    private static Reason reason(Mail mail) {
        if (mail.state() == MailState.UNKNOWN) return Reason.UNKNOWN;
        return mail.delivery() == Delivery.BOUNCED ? Reason.BOUNCED : Reason.ERASED;
    }
}
