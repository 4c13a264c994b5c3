package fr.navette.applications;

import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of an application's history.
 *
 * @param note for staff only, except in {@link #reason}
 * @param by the representative of a project who did it
 * @param about the person whom it concerns, such as a co-founder who is invited
 */
public record HistoryEntry(
        ApplicationId application,
        Instant at,
        HistoryEvent what,
        Actor who,
        String note,
        Optional<NamedPerson> by,
        Optional<NamedPerson> about)
        implements Storable {
    /** The actor of an event. */
    public enum Actor {
        APPLICANT,
        /** Of a project; {@link HistoryEntry#by} says which. */
        REPRESENTATIVE,
        STAFF,
        NAVETTE
    }

    /** The reason that staff gave the applicant; empty for every other note. */
    public Optional<String> reason() {
        return Optional.of(note).filter(text -> what.isExplained());
    }

    public HistoryEntry(ApplicationId application, Instant at, HistoryEvent what, Actor who, String note) {
        this(application, at, what, who, note, Optional.empty(), Optional.empty());
    }

    public HistoryEntry(ApplicationId application, Instant at, HistoryEvent what, Actor who) {
        this(application, at, what, who, "");
    }

    /** Whether the entry names the person. */
    public boolean names(PersonId person) {
        return by.filter(actor -> actor.is(person)).isPresent()
                || about.filter(named -> named.is(person)).isPresent();
    }

    /** The entry without the name of a person who is erased. */
    public HistoryEntry without(PersonId person) {
        return new HistoryEntry(
                application,
                at,
                what,
                who,
                note,
                by.map(actor -> actor.without(person)),
                about.map(named -> named.without(person)));
    }
}
