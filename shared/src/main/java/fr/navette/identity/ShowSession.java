package fr.navette.identity;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;

/** Shows who is signed in, without the committees that the person has left since. */
public record ShowSession(ActiveMembers members) {
    /**
     * @throws Refusal 401 {@code NOT_SIGNED_IN} if the session was for a committee alone
     */
    public Session by(Session session) {
        var active = session.memberships().stream()
                .filter(membership -> members.find(membership)
                        .filter(member -> member.owns(session))
                        .isPresent())
                .toList();
        if (!session.applicant() && active.isEmpty()) throw Refusal.of(Reason.NOT_SIGNED_IN);
        return session.with(active);
    }
}
