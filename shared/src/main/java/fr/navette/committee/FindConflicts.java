package fr.navette.committee;

import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.MemberId;
import fr.navette.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the conflicts of interest between members and applications of a call, with what other calls tell of both. */
public record FindConflicts(Calls calls, Applications applications, Committee committee) {
    Conflicts among(CallId call, List<Member> members, List<Summary> candidates) {
        return new Conflicts(members, histories(call, members), candidates);
    }

    /** The conflicts between members who have not left and applications that can be read, lifted ones too. */
    public List<KnownConflict> known(CallId call, List<Member> members, List<Summary> candidates) {
        var present = members.stream().filter(member -> !member.withdrawn()).toList();
        var submitted = candidates.stream()
                .filter(summary -> summary.status() == Status.SUBMITTED)
                .toList();
        if (present.isEmpty() || submitted.isEmpty()) return List.of();
        var conflicts = among(call, present, submitted);
        return submitted.stream()
                .flatMap(summary -> present.stream().flatMap(member -> conflicts.known(member, summary).stream()))
                .toList();
    }

    private Map<MemberId, MemberHistory> histories(CallId call, List<Member> members) {
        var committees = new HashMap<MemberId, List<Map<PersonId, String>>>();
        var recused = new HashMap<MemberId, List<Summary>>();
        for (var other : calls.all().stream().map(Call::id).toList()) {
            var fellows = committee.members(other);
            var names = names(fellows);
            var byPerson = fellows.stream()
                    .collect(Collectors.toMap(m -> m.email().person(), Function.identity(), (a, b) -> a));
            for (var member : members) {
                var then = byPerson.get(member.email().person());
                if (then == null) continue;
                committees.computeIfAbsent(member.id(), id -> new ArrayList<>()).add(names);
                if (!other.equals(call))
                    recused.computeIfAbsent(member.id(), id -> new ArrayList<>())
                            .addAll(recused(then));
            }
        }
        return members.stream()
                .collect(Collectors.toMap(
                        Member::id,
                        member -> new MemberHistory(
                                committees.getOrDefault(member.id(), List.of()),
                                recused.getOrDefault(member.id(), List.of()))));
    }

    private static Map<PersonId, String> names(List<Member> members) {
        var names = new HashMap<PersonId, String>();
        for (var member : members) {
            names.put(member.email().person(), member.name());
            names.put(member.email().mailbox(), member.name());
        }
        return names;
    }

    private List<Summary> recused(Member member) {
        var conflicts = committee.readings(member.membership()).stream()
                .filter(Reading::isConflict)
                .map(Reading::application)
                .toList();
        return conflicts.isEmpty() ? List.of() : applications.summaries(member.call(), conflicts);
    }
}
