package fr.navette.functions.table;

import fr.navette.committee.AddressChange;
import fr.navette.committee.AddressChanges;
import fr.navette.people.PersonId;
import java.util.List;

public record TableAddressChanges(Table table) implements AddressChanges {
    @Override
    public List<AddressChange> of(PersonId person) {
        return table.list(Key.ofPerson(person), Key.MOVED).stream()
                .map(AddressChangeRow::change)
                .toList();
    }
}
