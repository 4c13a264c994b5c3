package fr.navette.mail;

import fr.navette.housekeeping.Chore;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;

/** Makes due mails pending again, and gives up on those whose lease has ended. */
public record RetryMails(Outbox outbox, Transactions transactions) implements Chore {
    @Override
    public String name() {
        return "mails";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return outbox.due(now).stream()
                .<Runnable>map(mail -> () -> transactions.commit(Write.put(mail.swept(now))))
                .toList();
    }
}
