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
        var leased = found.get().sending(now);
        try {
            transactions.commit(Write.put(leased));
        } catch (Conflict conflict) {
            return Optional.empty();
        }
        return Optional.of(settle(leased, isUnwelcome(leased) ? m -> m.failed(BOUNCED_BEFORE) : outcome(leased, now)));
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

    /** Keeps a delivery report that came before the mail service's answer. */
    private Mail settle(Mail leased, UnaryOperator<Mail> outcome) {
        return Conflict.retry(() -> {
            var settled = outcome.apply(outbox.find(leased.about(), leased.id()).orElse(leased));
            transactions.commit(Write.put(settled));
            return settled;
        });
    }
}
