package fr.navette.committee;

import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.identity.Membership;
import fr.navette.identity.Session;
import java.util.List;
import java.util.Optional;

/**
 * The place that a session has in a committee, looked up afresh: a member who left is out at the
 * next request.
 */
public record Seat(Committee committee) {
    /**
     * @throws Refusal 403 {@code NOT_YOURS}
     */
    public Member of(Session session, Optional<CallId> call) {
        return active(session).stream()
                .filter(member -> call.isEmpty() || member.call().equals(call.get()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.NOT_YOURS));
    }

    /**
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN} where it is not this person's to read
     */
    public Reading reading(Session session, ApplicationId application) {
        var members = active(session);
        if (members.isEmpty()) throw Refusal.of(Reason.NOT_YOURS);
        return members.stream()
                .map(member -> committee.reading(member.membership(), application))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(Applications::unknown);
    }

    private List<Member> active(Session session) {
        return session.memberships().stream()
                .map((Membership membership) -> committee.member(membership))
                .flatMap(Optional::stream)
                .filter(member -> !member.withdrawn())
                .toList();
    }
}
