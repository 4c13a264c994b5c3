package fr.navette.committee;

import fr.navette.calls.CallId;
import fr.navette.identity.Session;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a member's answer to the invitation, which may be changed at any time. Whoever declines is assigned nothing
 * from then on, and what was theirs to read is free at once; finished reviews still count.
 */
public record AnswerInvitation(Committee committee, Transactions transactions) {
    /**
     * @param choice not {@link InvitationAnswer.Choice#AWAITED}
     * @return the member as it is now; the same answer twice is one
     * @throws Refusal 403 {@code NOT_YOURS}
     */
    public Member by(Session session, CallId call, InvitationAnswer.Choice choice, String reason, Instant now) {
        return Conflict.retry(() -> {
            var before = new CommitteeAccess(committee).member(session, Optional.of(call));
            var answer = new InvitationAnswer(choice, reason, now);
            var member = before.hasAnswered(answer) ? before : before.answering(answer);
            if (member.hasDeclined()) new OpenReadings(committee, transactions).free(before, member, true);
            else if (!member.equals(before)) transactions.commit(Write.put(member));
            return member;
        });
    }
}
