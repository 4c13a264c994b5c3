package fr.navette.mail;

import fr.navette.people.PersonId;
import fr.navette.storage.Storable;
import java.time.Instant;

/**
 * An address whose mailbox has refused a mail for good. It gets codes only, which somebody asks for at that moment; the
 * first mail that arrives there again ends this.
 *
 * @param at when it was reported
 */
public record BouncedAddress(PersonId person, Instant at) implements Storable {}
