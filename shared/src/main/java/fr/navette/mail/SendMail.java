package fr.navette.mail;

import fr.navette.Conflict;
import fr.navette.Transactions;
import fr.navette.Write;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sends one stored mail, once. */
public record SendMail(Outbox outbox, Transactions transactions, Letters letters, Postman postman) {
    /** As it is afterwards; empty where there was nothing to send. */
    public Optional<Mail> by(String about, String id, Instant now) {
        var found = outbox.find(about, id).filter(m -> m.state() == MailState.PENDING);
        if (found.isEmpty()) return Optional.empty();
        var leased = found.get().sending(now);
        try {
            transactions.commit(new Write.PutMail(leased));
        } catch (Conflict conflict) {
            return Optional.empty();
        }
        return Optional.of(settle(leased, outcome(leased, now)));
    }

    private UnaryOperator<Mail> outcome(Mail mail, Instant now) {
        try {
            var messageId = postman.take(mail, letters.write(mail));
            return m -> m.sent(messageId);
        } catch (Postman.NotNow notNow) {
            return m -> m.later(now, notNow.getMessage());
        } catch (Postman.Never never) {
            return m -> m.failed(never.getMessage());
        } catch (RuntimeException lostAnswer) {
            return m -> m.unknown(lostAnswer.getClass().getSimpleName());
        }
    }

    /** A report of the delivery may come before the answer of the post: what it wrote stays. */
    private Mail settle(Mail leased, UnaryOperator<Mail> outcome) {
        return Conflict.retried(() -> {
            var settled = outcome.apply(outbox.find(leased.about(), leased.id()).orElse(leased));
            transactions.commit(new Write.PutMail(settled));
            return settled;
        });
    }
}
