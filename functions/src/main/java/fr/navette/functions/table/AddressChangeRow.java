package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.committee.AddressChange;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Values;
import fr.navette.people.PersonId;

/** The rows of a move between addresses, one in the partition of each address. */
final class AddressChangeRow {
    private AddressChangeRow() {}

    static Row fromFormer(AddressChange change) {
        return Row.of(Key.moved(change.from(), change.call(), change.to()), data(change), 0);
    }

    static Row fromNew(AddressChange change) {
        return Row.of(Key.moved(change.to(), change.call(), change.from()), data(change), 0);
    }

    private static Values data(AddressChange change) {
        return Values.of("call", change.call().value())
                .with("from", change.from().value())
                .with("to", change.to().value())
                .with("at", change.at());
    }

    static AddressChange change(Stored stored) {
        var fields = stored.data();
        return new AddressChange(
                new CallId(fields.text("call")),
                new PersonId(fields.text("from")),
                new PersonId(fields.text("to")),
                fields.instant("at"));
    }
}
