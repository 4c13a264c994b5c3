package fr.navette.calls;

import fr.navette.FieldCode;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.Applications;
import fr.navette.applications.RemindAnew;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends a call now, or sets an earlier instant at which it will end; no grace follows. To give
 * people more time, open-call amends the call: a command that closes must not open.
 */
public record CloseCall(Calls calls, Applications applications, Transactions transactions, PublishedCalls published) {
    /**
     * @throws Refusal {@code INVALID} where {@code at} is later than the end that stands
     */
    public Call by(CallId id, Optional<Instant> at, Instant now, boolean confirmed) {
        var call = calls.get(id);
        if (at.filter(end -> end.isAfter(call.lastArrival())).isPresent())
            throw Refusal.of(Reason.INVALID, "at", FieldCode.LATER);
        // What ended already keeps its end: receipts and the site told it to people.
        boolean over = at.isEmpty() && call.isClosedAt(now);
        var closed = over ? call : call.closedAt(at.orElse(now));
        if (!confirmed) return closed;
        if (!over) transactions.commit(new Write.PutCall(closed));
        var all = calls.all().stream().map(c -> c.id().equals(id) ? closed : c).toList();
        published.publish(closed, all);
        new RemindAnew(applications, transactions).by(id);
        return closed;
    }
}
