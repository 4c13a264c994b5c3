package fr.navette.identity;

import fr.navette.people.Email;
import fr.navette.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A signed-in browser.
 *
 * @param hash SHA-256 of the cookie's secret
 * @param applicant whether the person proved the address with a code and may apply; a committee link is not enough
 * @param memberships the person's committees when the session was opened, newest invitation first
 * @param openedAt when the person signed in
 * @param expiresAt seven days later at most; 30 for a remembered browser
 */
public record Session(
        String hash,
        Email email,
        String name,
        boolean applicant,
        List<Membership> memberships,
        Instant openedAt,
        Instant expiresAt) {
    public static final Duration IDLE = Duration.ofHours(12);
    /** How long a browser is remembered that a member's mailbox has vouched for. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration RENEWED_AFTER = Duration.ofHours(1);

    public Session {
        memberships = List.copyOf(memberships);
    }

    /** A session that opens now. */
    public static Session opened(
            String hash, Email email, String name, boolean applicant, List<Membership> memberships, Instant now) {
        return new Session(hash, email, name, applicant, memberships, now, now.plus(IDLE));
    }

    /** The session of a browser that is remembered for 30 days: it is never renewed, and ends then. */
    static Session remembered(
            String hash, Email email, String name, boolean applicant, List<Membership> memberships, Instant now) {
        return new Session(hash, email, name, applicant, memberships, now, now.plus(REMEMBERED));
    }

    /** The session with an end of its own, if that comes sooner. */
    Session until(Instant end) {
        return end.isBefore(expiresAt) ? new Session(hash, email, name, applicant, memberships, openedAt, end) : this;
    }

    public PersonId person() {
        return email.person();
    }

    public boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Limits renewals to one an hour, so that not every request writes. */
    public boolean isWorthRenewing(Instant now) {
        return Duration.between(expiresAt, renewed(now).expiresAt).compareTo(RENEWED_AFTER) > 0;
    }

    /** Lasts for {@link #IDLE} more, and never longer than seven days in all. */
    public Session renewed(Instant now) {
        var last = openedAt.plus(LONGEST);
        var end = now.plus(IDLE);
        return new Session(hash, email, name, applicant, memberships, openedAt, end.isBefore(last) ? end : last);
    }

    Session with(List<Membership> memberships) {
        return new Session(hash, email, name, applicant, memberships, openedAt, expiresAt);
    }
}
