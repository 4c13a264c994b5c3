package fr.navette.committee;

import fr.navette.Conflict;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.Email;
import fr.navette.identity.Membership;
import java.util.List;

/**
 * Takes a member out of a committee: links and sessions fail at the next request, open readings are
 * free again.
 */
public record WithdrawMember(Calls calls, Committee committee, Transactions transactions) {
    /**
     * @param done readings that stay and count
     */
    public record Left(Member member, int freed, int done) {}

    public Left by(CallId callId, Email email, boolean confirmed) {
        calls.get(callId);
        return Conflict.retried(() -> {
            var membership = new Membership(callId, MemberId.of(callId, email.person()));
            var member = committee.member(membership).orElseThrow(() -> Refusal.of(Reason.MEMBER_UNKNOWN));
            var readings = committee.readings(membership);
            var open = readings.stream()
                    .filter(r -> r.state() == Reading.State.OPEN)
                    .toList();
            if (confirmed && !member.withdrawn()) transactions.commit(new Write.PutMember(member.withdrawn(true)));
            // Also where an earlier run was cut short between the two.
            if (confirmed) free(open);
            var done = readings.stream()
                    .filter(r -> r.state() == Reading.State.DONE)
                    .count();
            return new Left(member, open.size(), (int) done);
        });
    }

    private void free(List<Reading> open) {
        for (int from = 0; from < open.size(); from += Transactions.MOST_WRITES) {
            var some = open.subList(from, Math.min(open.size(), from + Transactions.MOST_WRITES));
            transactions.commit(
                    some.stream().<Write>map(Write.RemoveReading::new).toList());
        }
    }
}
