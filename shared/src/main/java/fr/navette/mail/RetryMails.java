package fr.navette.mail;

import fr.navette.housekeeping.Chore;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;

/** Makes due mails pending again, and gives up on those whose lease has ended or that nobody needs any more. */
public record RetryMails(Outbox outbox, Usefulness usefulness, Transactions transactions) implements Chore {
    @Override
    public String name() {
        return "mails";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return outbox.due(now).stream()
                .<Runnable>map(mail -> () -> transactions.commit(Write.put(retried(mail, now))))
                .toList();
    }

    private Mail retried(Mail mail, Instant now) {
        return mail.state() != MailState.SENDING && !usefulness.isUseful(mail) ? mail.outdated() : mail.swept(now);
    }
}
