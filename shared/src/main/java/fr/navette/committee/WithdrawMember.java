package fr.navette.committee;

import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;

/** Removes a member from a committee: links and sessions fail at the next request, and open readings become free. */
public record WithdrawMember(Calls calls, Committee committee, Transactions transactions) {
    /**
     * @param done number of finished reviews, which still count
     */
    public record Left(Member member, int freed, int done) {}

    public Left withdraw(CallId callId, Email email, boolean confirmed) {
        calls.get(callId);
        var before = committee.member(callId, email.person()).orElseThrow(() -> Refusal.of(Reason.MEMBER_UNKNOWN));
        var membership = before.membership();
        return Conflict.retry(() -> {
            var member = committee.member(membership).orElseThrow();
            if (confirmed && !member.withdrawn()) transactions.commit(Write.put(member.withdrawn(true)));
            // Read afterwards: from now on nobody assigns another reading to this member.
            var readings = committee.readings(membership);
            var open = readings.stream()
                    .filter(r -> r.state() == Reading.State.OPEN)
                    .toList();
            // Runs again if an earlier run was interrupted between the two.
            if (confirmed)
                transactions.commitInChunks(open.stream().map(Write::remove).toList());
            var done = readings.stream()
                    .filter(r -> r.state() == Reading.State.DONE)
                    .count();
            return new Left(before, open.size(), (int) done);
        });
    }
}
