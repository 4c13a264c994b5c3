package fr.navette.functions.table;

import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;

/** The part of a row that names a person; both values are empty once the person is erased. */
final class NamedPersonData {
    private NamedPersonData() {}

    static Values values(NamedPerson person) {
        return Values.of("person", person.id().value()).with("name", person.name());
    }

    static NamedPerson person(Fields fields) {
        return new NamedPerson(
                new PersonId(fields.optionalText("person").orElse("")),
                fields.optionalText("name").orElse(""));
    }
}
