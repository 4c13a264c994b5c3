package fr.navette.committee;

import fr.navette.identity.Link;
import fr.navette.identity.Tokens;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.MailKind;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;

/**
 * Switches a kind of mails off for whoever holds such a mail (RFC 8058). The mail names its link by the hash that is
 * stored: it unsubscribes, and opens nothing.
 */
public record Unsubscribe(Committee committee, Tokens tokens, Transactions transactions) {
    /**
     * Unsubscribing twice changes nothing.
     *
     * @param hash SHA-256 of the secret of a member's link
     * @throws Refusal 401 {@code LINK_WRONG}: no such link, it has expired, or was mailed to a former address
     */
    public void by(MailKind kind, String hash, Instant now) {
        Conflict.retry(() -> {
            var member = tokens.link(hash)
                    .filter(link -> now.isBefore(link.expiresAt()))
                    .flatMap((Link link) -> committee
                            .member(link.membership())
                            .filter(found -> !link.mailedAt().isBefore(found.invitedAt())))
                    .orElseThrow(() -> Refusal.of(Reason.LINK_WRONG));
            if (member.wants(kind))
                transactions.commit(Write.put(member.wishing(member.mails().with(kind, false))));
            return member;
        });
    }
}
