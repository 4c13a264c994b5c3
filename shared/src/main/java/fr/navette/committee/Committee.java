package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.identity.Membership;
import fr.navette.identity.Seen;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The committee members of all calls, and their readings. */
public interface Committee {
    Optional<Member> member(Membership membership);

    /** All members ever invited, the withdrawn included. */
    List<Member> members(CallId call);

    /** A person's memberships, newest invitation first. */
    List<Membership> memberships(PersonId person);

    /** The last visit of each member who ever came. */
    List<Seen> seen(CallId call);

    /** The notices of a member; none is stored for somebody who has been told nothing. */
    ReadingNotices notices(Membership membership);

    /** The notices of all members who have been told something. */
    List<ReadingNotices> notices(CallId call);

    /** Those at which the sweep must look by {@code now}. */
    List<ReadingNotices> noticesDue(Instant now);

    /** The newest turn to assign readers. */
    AssignmentTurn assignmentTurn(CallId call);

    /** The person's membership of the committee of this call, also if withdrawn. */
    default Optional<Member> member(CallId call, PersonId person) {
        return memberships(person).stream()
                .filter(membership -> membership.call().equals(call))
                .findFirst()
                .flatMap((Membership membership) -> member(membership));
    }

    /**
     * The member with this address.
     *
     * @throws Refusal {@code MEMBER_UNKNOWN}, also if withdrawn
     */
    default Member active(CallId call, Email email) {
        return member(call, email.person())
                .filter(member -> !member.withdrawn())
                .orElseThrow(() -> Refusal.of(Reason.MEMBER_UNKNOWN));
    }

    Optional<Reading> reading(Membership membership, ApplicationId application);

    List<Reading> readings(Membership membership);

    List<Reading> readings(CallId call);

    /** The readings of one application by these members, the withdrawn included, in no particular order. */
    List<Reading> readings(List<Member> members, ApplicationId application);

    /** The same with their members, in the order of these. */
    default List<Assigned> assigned(List<Member> members, ApplicationId application) {
        Map<Membership, Reading> readings = readings(members, application).stream()
                .collect(Collectors.toMap(Reading::membership, Function.identity()));
        return members.stream()
                .filter(member -> readings.containsKey(member.membership()))
                .map(member -> new Assigned(member, readings.get(member.membership())))
                .toList();
    }

    /** The readings of one application under these memberships, with their members and in this order, in one read. */
    default List<Assigned> assignedTo(List<Membership> memberships, ApplicationId application) {
        return memberships.stream()
                .flatMap(membership -> Assigned.of(member(membership), reading(membership, application)).stream())
                .toList();
    }
}
