package fr.navette.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored mails. */
public interface Outbox {
    Optional<Mail> find(String about, String id);

    /** All mails about one subject: a call, by its id, or {@link Mail#IDENTITY}. */
    List<Mail> about(String about);

    /** The unfinished mails that are due at {@code now}. */
    List<Mail> due(Instant now);
}
