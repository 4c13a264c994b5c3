package fr.navette.mail;

import fr.navette.calls.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored mails. */
public interface Outbox {
    Optional<Mail> find(String about, String id);

    List<Mail> of(CallId call);

    /** Those under way that should have been done by {@code now}. */
    List<Mail> due(Instant now);
}
