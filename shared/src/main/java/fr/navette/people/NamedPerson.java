package fr.navette.people;

/** A person by the name that they had when they did something. */
public record NamedPerson(PersonId id, String name) {
    /** Stays of somebody who is erased. */
    public static final NamedPerson ERASED = new NamedPerson(new PersonId(""), "");

    public boolean is(PersonId person) {
        return id.equals(person);
    }

    /** The same, unless it is the person who is erased. */
    public NamedPerson without(PersonId erased) {
        return is(erased) ? ERASED : this;
    }
}
