package fr.navette.committee;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.Link;
import fr.navette.identity.MemberId;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.search.index.SearchEntry;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Folded;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Invites members, each once, with a link by mail. Those who read no applications get theirs when a monthly review
 * opens.
 */
public record InviteCommittee(Calls calls, Committee committee, Transactions transactions, Secrets secrets) {
    public record Invitee(
            String name,
            Email email,
            Language language,
            String company,
            List<String> sites,
            List<String> fields,
            int minReads,
            int maxReads) {}

    /**
     * @param already number of invitees who are members already, or appear twice in the event; whoever has declined is
     *     invited again
     * @param sameName names shared by several addresses: one person may count as two readers
     */
    public record Invited(int invited, int already, List<SameName> sameName) {}

    public record SameName(String name, List<String> emails) {}

    /**
     * @throws Refusal {@code INVALID} if the call has no such site
     */
    public Invited invite(CallId callId, List<Invitee> invitees, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        requireSites(call, invitees);
        var members = committee.members(callId).stream()
                .collect(Collectors.toMap(
                        member -> member.email().person(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<PersonId, Member> former = Map.copyOf(members);
        var invited = new ArrayList<Member>();
        for (var invitee : invitees) {
            var person = invitee.email().person();
            var before = members.get(person);
            if (before != null && before.isReading()) continue;
            var id = before == null ? newId(callId, person, members.values()) : before.id();
            var member = member(id, call, invitee, Optional.ofNullable(before), now);
            members.put(person, member);
            invited.add(member);
        }
        if (confirmed)
            for (var member : invited)
                store(member, Optional.ofNullable(former.get(member.email().person())), call, now);
        return new Invited(invited.size(), invitees.size() - invited.size(), sameNames(List.copyOf(members.values())));
    }

    private static void requireSites(Call call, List<Invitee> invitees) {
        for (int i = 0; i < invitees.size(); i++)
            if (!invitees.get(i).sites().stream()
                    .allMatch(site -> call.site(site).isPresent()))
                throw Refusal.of(Reason.INVALID, "members[" + i + "].sites", FieldCode.NOT_KNOWN);
    }

    private static MemberId newId(CallId call, PersonId person, Collection<Member> members) {
        var taken = members.stream().map(Member::id).collect(Collectors.toSet());
        return Stream.iterate(MemberId.of(call, person), MemberId::another)
                .dropWhile(taken::contains)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody who is invited again keeps their answers and wishes, and what staff have said about them. */
    private static Member member(MemberId id, Call call, Invitee invitee, Optional<Member> before, Instant now) {
        return new Member(
                id,
                call.id(),
                invitee.email(),
                invitee.name(),
                invitee.language(),
                invitee.company(),
                invitee.sites(),
                invitee.fields(),
                invitee.minReads(),
                invitee.maxReads(),
                before.map(Member::interests).orElse(Interests.NONE),
                before.map(Member::rulings).orElse(List.of()),
                false,
                now,
                before.map(member -> member.answersAskedAgain(now)).orElse(List.of()),
                before.map(Member::mails).orElse(MailWishes.NONE),
                before.map(Member::version).orElse(0L) + 1);
    }

    private void store(Member member, Optional<Member> before, Call call, Instant now) {
        var writes = new ArrayList<>(List.of(Write.put(member)));
        if (member.isReviewerOnly()) writes.add(Write.put(CommitteeMails.toReview(member, call, secrets.id(), now)));
        else writes.addAll(linked(member, call, now));
        writes.addAll(SearchEntry.changes(before.map(Member::entries).orElse(Set.of()), member.entries()));
        transactions.commit(writes);
    }

    private List<Write> linked(Member member, Call call, Instant now) {
        var token = secrets.token();
        var writes = new ArrayList<Write>(List.of(
                Write.put(Link.to(member.membership(), token, now)),
                Write.put(new CommitteeMails(member, call, token).invitation(secrets.id(), now))));
        // The invitation holds the end of the work as a calendar: if it moves, another one must follow.
        if (call.juryEnds().isPresent())
            writes.add(Write.put(committee.notices(member.membership()).tellingTheJurysEnd(call.juryEnds())));
        return writes;
    }

    private static List<SameName> sameNames(List<Member> members) {
        return members.stream()
                .filter(member -> !member.withdrawn())
                .collect(Collectors.groupingBy(
                        member -> Folded.name(member.name()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> new SameName(
                        same.getFirst().name(),
                        same.stream().map(m -> m.email().address()).toList()))
                .toList();
    }
}
