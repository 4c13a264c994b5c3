package fr.navette.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored mails. */
public interface Outbox {
    Optional<Mail> find(String about, String id);

    /** Every mail about one thing: a call, by its id, or {@link Mail#IDENTITY}. */
    List<Mail> about(String about);

    /** Those under way that should have been done by {@code now}. */
    List<Mail> due(Instant now);
}
