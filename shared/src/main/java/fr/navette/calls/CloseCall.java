package fr.navette.calls;

import fr.navette.Transactions;
import fr.navette.Write;
import java.time.Instant;
import java.util.Optional;

/** Ends a call now, or sets the instant at which it will end; no grace follows. */
public record CloseCall(Calls calls, Transactions transactions, PublishedCalls published) {
  public Call by(CallId id, Optional<Instant> at, Instant now, boolean confirmed) {
    var closed = calls.get(id).closedAt(at.orElse(now));
    if (!confirmed) return closed;
    transactions.commit(new Write.PutCall(closed));
    var all = calls.all().stream().map(c -> c.id().equals(id) ? closed : c).toList();
    published.publish(closed, all);
    return closed;
  }
}
