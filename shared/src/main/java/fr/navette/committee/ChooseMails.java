package fr.navette.committee;

import fr.navette.calls.CallId;
import fr.navette.identity.Session;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.Optional;

/** Takes what a member wishes about the mails of a call. */
public record ChooseMails(Committee committee, Transactions transactions) {
    /**
     * @return the member as it is now
     * @throws Refusal 403 {@code NOT_YOURS}
     */
    public Member by(Session session, CallId call, MailWishes wishes) {
        return Conflict.retry(() -> {
            var before = new CommitteeAccess(committee).member(session, Optional.of(call));
            if (before.mails().equals(wishes)) return before;
            var member = before.wishing(wishes);
            transactions.commit(Write.put(member));
            return member;
        });
    }
}
