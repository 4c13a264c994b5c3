package fr.navette.mail;

import fr.navette.Conflict;
import fr.navette.Transactions;
import fr.navette.Write;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sends one stored mail, once. */
public record SendMail(Outbox outbox, Transactions transactions, Letters letters, Postman postman) {
  /** The state it is in afterwards; empty where there was nothing to send. */
  public Optional<MailState> by(String about, String id, Instant now) {
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
      return m -> m.later(now);
    } catch (Postman.Never never) {
      return Mail::failed;
    } catch (RuntimeException lostAnswer) {
      return Mail::unknown;
    }
  }

  /** A report of the delivery may come before the answer of the post: what it wrote stays. */
  private MailState settle(Mail leased, UnaryOperator<Mail> outcome) {
    return Conflict.retried(
        () -> {
          var settled = outcome.apply(outbox.find(leased.about(), leased.id()).orElse(leased));
          transactions.commit(new Write.PutMail(settled));
          return settled.state();
        });
  }
}
