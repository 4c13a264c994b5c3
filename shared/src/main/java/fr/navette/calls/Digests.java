package fr.navette.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The states of the daily mails, one per call. */
public interface Digests {
    Optional<Digest> find(CallId call);

    /** Those due at {@code now}. */
    List<Digest> due(Instant now);
}
