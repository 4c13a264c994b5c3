package fr.navette.mail;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a mail again that failed, whose fate is unknown, or that the mail service took and nobody has seen arrive. A
 * letter with a link gets a new one.
 */
public record ResendMail(Outbox outbox, FreshLinks links, Transactions transactions) {
    /**
     * @param before the mail as it was
     * @param pending the mail, to be sent again
     */
    public record Resent(Mail before, Mail pending) {
        /** Whether the first one may still arrive, or has. */
        public boolean mayArriveTwice() {
            return before.state() != MailState.FAILED;
        }
    }

    /**
     * @return the mail, pending again; without confirmation it is only computed
     * @throws Refusal 404 {@code MAIL_UNKNOWN}; 409 {@code MAIL_UNDER_WAY}, {@code MAIL_SENT} if it has arrived, {@code
     *     MAIL_SETTLED}, {@code MAIL_BOUNCED}, {@code MAIL_ERASED} also if the addressee may have no link any more
     */
    public Resent resend(MailName name, Instant now, boolean confirmed) {
        var before = outbox.get(name);
        var pending = before.resent(now);
        var writes = new ArrayList<Write>();
        if (pending.template().hasLink()) {
            var link = links.of(pending, now).orElseThrow(() -> Refusal.of(Reason.MAIL_ERASED));
            writes.add(link.stored());
            pending = pending.linking(link.token());
        }
        writes.add(Write.put(pending));
        if (confirmed) transactions.commit(List.copyOf(writes));
        return new Resent(before, pending);
    }
}
