package fr.navette.calls;

import fr.navette.Transactions;
import fr.navette.Write;
import java.time.Instant;
import java.util.Optional;

/** Ends a call now, or sets the instant at which it will end; no grace follows. */
public record CloseCall(Calls calls, Transactions transactions, PublishedCalls published) {
  public Call by(CallId id, Optional<Instant> at, Instant now, boolean confirmed) {
    var call = calls.get(id);
    // What ended already keeps its end: receipts and the site told it to people.
    boolean over = at.isEmpty() && call.isClosedAt(now);
    var closed = over ? call : call.closedAt(at.orElse(now));
    if (!confirmed) return closed;
    if (!over) transactions.commit(new Write.PutCall(closed));
    var all = calls.all().stream().map(c -> c.id().equals(id) ? closed : c).toList();
    published.publish(closed, all);
    return closed;
  }
}
