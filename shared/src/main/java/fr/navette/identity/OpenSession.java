package fr.navette.identity;

import fr.navette.identity.ActiveMembers.ActiveMember;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.secrets.Secrets;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;

/** Opens a session for a valid code or a valid link. */
public record OpenSession(Tokens tokens, ActiveMembers members, Transactions transactions, Secrets secrets) {
    /**
     * @param secret for the cookie; stored nowhere
     */
    public record Opened(String secret, Session session) {}

    /**
     * @throws Refusal 401 {@code CODE_WRONG}: wrong, used, expired, or tried five times from this network
     */
    public Opened byCode(Email email, String typed, Network network, Instant now) {
        var person = email.person();
        var hash = TypedCode.hash(person, typed);
        Conflict.retry(() -> {
            var codes = tokens.codes(person);
            var right = codes.accepts(hash, network, now);
            if (!codes.codes().isEmpty())
                transactions.commit(Write.put(right ? codes.used() : codes.withFailedAttempt(network)));
            if (!right) throw Refusal.of(Reason.CODE_WRONG);
            return codes;
        });
        var memberships = members.of(person);
        var name = memberships.isEmpty() ? "" : memberships.getFirst().name();
        return opened(
                email,
                name,
                true,
                memberships.stream().map(ActiveMember::membership).toList(),
                now);
    }

    /**
     * @throws Refusal 401 {@code LINK_WRONG}: unknown, expired, of a withdrawn member, or mailed to a former address
     */
    public Opened byLink(String token, Instant now) {
        var link = tokens.link(Sha256.hex(token.strip()))
                .filter(l -> now.isBefore(l.expiresAt()))
                .orElseThrow(() -> Refusal.of(Reason.LINK_WRONG));
        var member = members.find(link.membership())
                .filter(m -> !link.mailedAt().isBefore(m.invitedAt()))
                .orElseThrow(() -> Refusal.of(Reason.LINK_WRONG));
        return opened(member.email(), member.name(), false, List.of(link.membership()), now);
    }

    private Opened opened(Email email, String name, boolean applicant, List<Membership> memberships, Instant now) {
        var secret = secrets.token();
        var session = Session.opened(Sha256.hex(secret), email, name, applicant, memberships, now);
        tokens.save(session);
        // One by one: simultaneous visits must not get in each other's way.
        for (var membership : memberships) transactions.commit(Write.put(new Seen(membership, now)));
        return new Opened(secret, session);
    }
}
