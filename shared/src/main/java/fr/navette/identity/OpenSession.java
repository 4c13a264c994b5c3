package fr.navette.identity;

import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.calls.Jury;
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
import java.util.Optional;

/** Opens a session for a valid code or a valid link. */
public record OpenSession(
        Tokens tokens, ActiveMembers members, Calls calls, Transactions transactions, Secrets secrets) {
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
        var current = members.of(person).stream()
                .filter(member -> isAtWork(member.membership(), now))
                .toList();
        var name = current.isEmpty() ? "" : current.getFirst().name();
        return opened(
                email,
                name,
                true,
                current.stream().map(ActiveMember::membership).toList(),
                now);
    }

    /**
     * Opens a session with a link alone, where the call lets this browser in.
     *
     * @param cookie the secret that the browser holds: a member who is signed in stays so
     * @throws Refusal 401 {@code LINK_WRONG}: unknown, expired, of a withdrawn member or of a committee whose work has
     *     ended, or mailed to a former address; {@code CODE_NEEDED}: this browser needs a code, too
     */
    public Opened byLink(String token, Optional<String> cookie, Instant now) {
        var link = link(token, now);
        var member = memberOf(link);
        var here = cookie.flatMap(secret -> signedIn(secret, member, now));
        if (here.isPresent()) return here.get();
        if (!opensAlone(link)) throw Refusal.of(Reason.CODE_NEEDED);
        return opened(member.email(), member.name(), false, List.of(link.membership()), now);
    }

    /** The member of a link that works.
     *
     * @throws Refusal 401 {@code LINK_WRONG} as {@link #byLink}
     */
    ActiveMember member(String token, Instant now) {
        return memberOf(link(token, now));
    }

    private Link link(String token, Instant now) {
        return tokens.link(Sha256.hex(token.strip()))
                .filter(l -> now.isBefore(l.expiresAt()) && isAtWork(l.membership(), now))
                .orElseThrow(() -> Refusal.of(Reason.LINK_WRONG));
    }

    private ActiveMember memberOf(Link link) {
        return members.find(link.membership())
                .filter(m -> !link.mailedAt().isBefore(m.invitedAt()))
                .orElseThrow(() -> Refusal.of(Reason.LINK_WRONG));
    }

    private Optional<Opened> signedIn(String secret, ActiveMember member, Instant now) {
        return tokens.session(Sha256.hex(secret))
                .filter(session -> session.isOpenAt(now)
                        && session.memberships().contains(member.membership())
                        && member.owns(session))
                .map(session -> new Opened(secret, session));
    }

    private boolean opensAlone(Link link) {
        return switch (jury(link.membership()).browsers()) {
            case ANY -> true;
            case STANDARD -> !link.used() && isTaken(link);
            case STRICT -> false;
        };
    }

    /** Whether this browser is the first: of two at once, one is. */
    private boolean isTaken(Link link) {
        try {
            transactions.commit(Write.put(link.usedOnce()));
            return true;
        } catch (Conflict another) {
            return false;
        }
    }

    private Jury jury(Membership membership) {
        return calls.find(membership.call()).map(Call::jury).orElse(Jury.DEFAULT);
    }

    private boolean isAtWork(Membership membership, Instant now) {
        return end(membership).filter(end -> !now.isBefore(end)).isEmpty();
    }

    private Optional<Instant> end(Membership membership) {
        return calls.find(membership.call()).flatMap(Call::juryEnds);
    }

    private Opened opened(Email email, String name, boolean applicant, List<Membership> memberships, Instant now) {
        var secret = secrets.token();
        var hash = Sha256.hex(secret);
        boolean isRemembered = memberships.stream().anyMatch(m -> jury(m).browsers() != Jury.Browsers.ANY);
        var session = isRemembered
                ? Session.remembered(hash, email, name, applicant, memberships, now)
                : Session.opened(hash, email, name, applicant, memberships, now);
        for (var membership : memberships)
            session = end(membership).map(session::until).orElse(session);
        tokens.save(session);
        // One by one: simultaneous visits must not get in each other's way.
        for (var membership : memberships) transactions.commit(Write.put(new Seen(membership, now)));
        return new Opened(secret, session);
    }
}
