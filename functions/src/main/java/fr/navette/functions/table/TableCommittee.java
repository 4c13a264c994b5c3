package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.committee.Assigned;
import fr.navette.committee.AssignmentTurn;
import fr.navette.committee.Committee;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.ReadingNotices;
import fr.navette.functions.table.Row.Stored;
import fr.navette.identity.Membership;
import fr.navette.identity.Seen;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public record TableCommittee(Table table) implements Committee {
    @Override
    public AssignmentTurn assignmentTurn(CallId call) {
        return table.get(Key.assignmentTurn(call)).map(MemberRow::turn).orElseGet(() -> new AssignmentTurn(call, 0));
    }

    @Override
    public ReadingNotices notices(Membership membership) {
        return table.get(Key.notices(membership))
                .map(ReadingRow::notices)
                .orElseGet(() -> ReadingNotices.none(membership));
    }

    @Override
    public List<ReadingNotices> notices(CallId call) {
        return table.list(Key.ofCall(call), Key.NOTICES).stream()
                .map(ReadingRow::notices)
                .toList();
    }

    @Override
    public List<ReadingNotices> noticesDue(Instant now) {
        return table.due(Row.Kind.READER, now, ReadingRow::notices);
    }

    @Override
    public Optional<Member> member(Membership membership) {
        return table.get(memberKey(membership)).map(MemberRow::member);
    }

    @Override
    public List<Member> members(CallId call) {
        return table.list(Key.ofCall(call), Key.MEMBER).stream()
                .map(MemberRow::member)
                .toList();
    }

    @Override
    public List<Membership> memberships(PersonId person) {
        return table.list(Key.ofPerson(person), Key.MEMBER).stream()
                .sorted(Comparator.comparing(MemberRow::invitedAt).reversed())
                .map(MemberRow::membership)
                .toList();
    }

    @Override
    public List<Seen> seen(CallId call) {
        return table.list(Key.ofCall(call), Key.SEEN).stream()
                .map(MemberRow::seen)
                .toList();
    }

    @Override
    public Optional<Reading> reading(Membership membership, ApplicationId application) {
        return table.get(Key.reading(membership.call(), membership.member(), application))
                .map(ReadingRow::reading);
    }

    @Override
    public List<Reading> readings(Membership membership) {
        return table.list(Key.ofCall(membership.call()), Key.ofReader(membership.member())).stream()
                .map(ReadingRow::reading)
                .toList();
    }

    @Override
    public List<Reading> readings(CallId call) {
        return table.list(Key.ofCall(call), Key.READING).stream()
                .map(ReadingRow::reading)
                .toList();
    }

    @Override
    public List<Assigned> assignedTo(List<Membership> memberships, ApplicationId application) {
        var keys = memberships.stream()
                .flatMap(one -> Stream.of(memberKey(one), Key.reading(one.call(), one.member(), application)))
                .toList();
        Map<Key, Stored> rows = table.get(keys).stream().collect(Collectors.toMap(Stored::key, Function.identity()));
        return memberships.stream()
                .flatMap(one -> Assigned.of(
                        Optional.ofNullable(rows.get(memberKey(one))).map(MemberRow::member),
                        Optional.ofNullable(rows.get(Key.reading(one.call(), one.member(), application)))
                                .map(ReadingRow::reading))
                        .stream())
                .toList();
    }

    private static Key memberKey(Membership membership) {
        return Key.member(membership.call(), membership.member());
    }

    /** Looks for a reading of each member: that is far less than all readings of the call. */
    @Override
    public List<Reading> readings(List<Member> members, ApplicationId application) {
        var keys = members.stream()
                .map(member -> Key.reading(member.call(), member.id(), application))
                .toList();
        return table.get(keys).stream().map(ReadingRow::reading).toList();
    }
}
