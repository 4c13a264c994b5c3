package fr.navette.mail;

import fr.navette.input.Refusal;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;

/** Sends a mail again that failed or whose fate is unknown. */
public record ResendMail(Outbox outbox, Transactions transactions) {
    /**
     * @return the mail, pending again; without confirmation it is only computed
     * @throws Refusal 404 {@code MAIL_UNKNOWN}; 409 {@code MAIL_UNDER_WAY}, {@code MAIL_SENT}, {@code MAIL_SETTLED},
     *     {@code MAIL_BOUNCED}, {@code MAIL_ERASED}
     */
    public Mail resend(MailName name, Instant now, boolean confirmed) {
        var pending = outbox.get(name).resent(now);
        if (confirmed) transactions.commit(Write.put(pending));
        return pending;
    }
}
