package fr.navette.committee;

import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;

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
            var leaving = member.withdrawn() ? member : member.withdrawn(true);
            var open = new OpenReadings(committee, transactions).free(member, leaving, confirmed);
            var done = committee.readings(membership).stream()
                    .filter(r -> r.state() == Reading.State.DONE)
                    .count();
            return new Left(before, open.size(), (int) done);
        });
    }
}
