package fr.navette.mail;

import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sends one stored mail, once. */
public record SendMail(Outbox outbox, Transactions transactions, MailRenderer renderer, MailSender sender) {
    /** The problem of a mail to an address whose mailbox has refused another one for good. */
    static final String BOUNCED_BEFORE = "BOUNCED_BEFORE";

    /** Returns the mail afterwards; empty if there was nothing to send. */
    public Optional<Mail> send(String about, String id, Instant now) {
        var found = outbox.find(about, id).filter(m -> m.state() == MailState.PENDING);
        if (found.isEmpty()) return Optional.empty();
        // Asked before the mail is taken: whatever fails until then, the mail certainly has not left.
        boolean isUnwelcome = isUnwelcome(found.get());
        var leased = found.get().sending(now);
        try {
            transactions.commit(Write.put(leased));
        } catch (Conflict conflict) {
            return Optional.empty();
        }
        return Optional.of(settle(leased, isUnwelcome ? m -> m.failed(BOUNCED_BEFORE) : outcome(leased, now)));
    }

    private boolean isUnwelcome(Mail mail) {
        return !mail.about().equals(Mail.IDENTITY)
                && outbox.hasBounced(mail.to().person());
    }

    private UnaryOperator<Mail> outcome(Mail mail, Instant now) {
        try {
            var messageId = sender.send(mail, renderer.render(mail));
            return m -> m.sent(messageId);
        } catch (MailSender.TemporaryFailure failure) {
            return m -> m.retryLater(now, failure.getMessage());
        } catch (MailSender.PermanentFailure failure) {
            return m -> m.failed(failure.getMessage());
        } catch (RuntimeException lostAnswer) {
            return m -> m.unknown(lostAnswer.getClass().getSimpleName());
        }
    }

    /**
     * Stores the outcome. Nothing is read before: a fault there would leave a mail that has left as one that may have.
     * A delivery report that came before the mail service's answer is kept.
     */
    private Mail settle(Mail leased, UnaryOperator<Mail> outcome) {
        try {
            return stored(outcome.apply(leased));
        } catch (Conflict reported) {
            return Conflict.retry(() -> stored(
                    outcome.apply(outbox.find(leased.about(), leased.id()).orElse(leased))));
        }
    }

    private Mail stored(Mail mail) {
        transactions.commit(Write.put(mail));
        return mail;
    }
}
