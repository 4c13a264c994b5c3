package fr.navette.mail;

import fr.navette.input.Refusal;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;

/** Settles a mail that did not arrive, because staff have reached the person in another way. */
public record SettleMail(Outbox outbox, Transactions transactions) {
    /**
     * @return the settled mail; without confirmation it is only computed
     * @throws Refusal 404 {@code MAIL_UNKNOWN}; 409 {@code MAIL_UNDER_WAY}, {@code MAIL_SENT}, {@code MAIL_SETTLED}
     */
    public Mail settle(MailName name, boolean confirmed) {
        var settled = outbox.get(name).settled();
        if (confirmed) transactions.commit(Write.put(settled));
        return settled;
    }
}
