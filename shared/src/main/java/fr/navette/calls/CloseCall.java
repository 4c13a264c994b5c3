package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Closes a call now or at an earlier instant than planned, without grace. A later closing is an amendment with
 * open-call: a command that closes must never reopen.
 */
public record CloseCall(Calls calls, CallUse use, Transactions transactions, PublishedCalls published) {
    /**
     * @param local the closing time in the call's zone; empty means now
     * @throws Refusal {@code TIME_AMBIGUOUS}; {@code INVALID} if {@code at} is later than the current closing
     */
    public Call close(CallId id, Optional<LocalDateTime> local, Instant now, boolean confirmed) {
        var call = calls.get(id);
        var at = local.map(time -> LocalTimes.instant("at", time, call.zone()));
        if (at.filter(end -> end.isAfter(call.lastArrival())).isPresent())
            throw Refusal.of(Reason.INVALID, "at", FieldCode.LATER);
        // A closed call keeps its closing time: receipts and the site show it.
        boolean closedBefore = at.isEmpty() && call.stateAt(now) == Call.State.CLOSED;
        var closed = closedBefore ? call : call.closedAt(at.orElse(now));
        if (!confirmed) return closed;
        if (!closedBefore) transactions.commit(Write.put(closed));
        var all = calls.all().stream().map(c -> c.id().equals(id) ? closed : c).toList();
        published.publish(closed, all);
        use.closingMoved(id);
        return closed;
    }
}
