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
 * Ends a call now, or sets an earlier instant at which it will end; no grace follows. A later closing is an amendment
 * by open-call: a command that closes must not open.
 */
public record CloseCall(Calls calls, CallUse use, Transactions transactions, PublishedCalls published) {
    /**
     * @param local local time of the call's zone; empty is now
     * @throws Refusal {@code TIME_AMBIGUOUS}; {@code INVALID} where {@code at} is later than the end that stands
     */
    public Call close(CallId id, Optional<LocalDateTime> local, Instant now, boolean confirmed) {
        var call = calls.get(id);
        var at = local.map(time -> LocalTimes.instant("at", time, call.zone()));
        if (at.filter(end -> end.isAfter(call.lastArrival())).isPresent())
            throw Refusal.of(Reason.INVALID, "at", FieldCode.LATER);
        // A call that has ended keeps its end: receipts and the site told it to people.
        boolean over = at.isEmpty() && call.stateAt(now) == Call.State.CLOSED;
        var closed = over ? call : call.closedAt(at.orElse(now));
        if (!confirmed) return closed;
        if (!over) transactions.commit(Write.put(closed));
        var all = calls.all().stream().map(c -> c.id().equals(id) ? closed : c).toList();
        published.publish(closed, all);
        use.closingMoved(id);
        return closed;
    }
}
