package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.identity.ActiveMembers;
import fr.navette.identity.Membership;
import fr.navette.identity.Session;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Access to committees, looked up at each request: a withdrawn member loses it at once. */
public record CommitteeAccess(Committee committee) implements ActiveMembers {
    @Override
    public List<ActiveMember> of(PersonId person) {
        return active(committee.memberships(person))
                .map(CommitteeAccess::activeMember)
                .toList();
    }

    @Override
    public Optional<ActiveMember> find(Membership membership) {
        return active(List.of(membership)).map(CommitteeAccess::activeMember).findFirst();
    }

    /** The person's committees, newest invitation first. */
    List<Member> members(Session session) {
        return active(session).toList();
    }

    /**
     * @param call empty means the committee with the newest invitation
     * @throws Refusal 403 {@code NOT_YOURS}
     */
    public Member member(Session session, Optional<CallId> call) {
        return active(session)
                .filter(member -> call.isEmpty() || member.call().equals(call.get()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.NOT_YOURS));
    }

    /**
     * @throws Refusal 403 {@code NOT_YOURS}; 404 {@code APPLICATION_UNKNOWN} if the application is not assigned to this
     *     person
     */
    Reading reading(Session session, ApplicationId application) {
        return assigned(session, application).reading();
    }

    /**
     * @throws Refusal as {@link #reading} does
     */
    Assigned assigned(Session session, ApplicationId application) {
        return committee.assignedTo(session.memberships(), application).stream()
                .filter(assigned -> isActive(assigned.member(), session))
                .findFirst()
                .orElseThrow(() -> members(session).isEmpty() ? Refusal.of(Reason.NOT_YOURS) : Applications.unknown());
    }

    private Stream<Member> active(Session session) {
        return active(session.memberships()).filter(member -> isActive(member, session));
    }

    /** A session of a member's former address gives no access. */
    private static boolean isActive(Member member, Session session) {
        return !member.withdrawn() && member.email().person().equals(session.person());
    }

    private Stream<Member> active(Collection<Membership> memberships) {
        return memberships.stream()
                .map((Membership membership) -> committee.member(membership))
                .flatMap(Optional::stream)
                .filter(member -> !member.withdrawn());
    }

    private static ActiveMember activeMember(Member member) {
        return new ActiveMember(
                member.membership(), member.email(), member.name(), member.language(), member.invitedAt());
    }
}
