package fr.navette.mail;

import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored mails. */
public interface Outbox {
    Optional<Mail> find(String about, String id);

    /**
     * @throws Refusal 404 {@code MAIL_UNKNOWN}
     */
    default Mail get(MailName name) {
        return find(name.about(), name.id()).orElseThrow(MailName::unknown);
    }

    /** All mails about one subject: a call, by its id, or {@link Mail#IDENTITY}. */
    List<Mail> about(String about);

    /** Whether the person's address has refused a mail for good, and taken none since. */
    boolean hasBounced(PersonId person);

    /** The unfinished mails that are due at {@code now}. */
    List<Mail> due(Instant now);
}
