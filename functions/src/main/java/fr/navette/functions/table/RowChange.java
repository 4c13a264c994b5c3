package fr.navette.functions.table;

import fr.navette.storage.Write;
import java.util.stream.Stream;

/** A row and its change in a transaction. */
record RowChange(Row row, Action action) {
    enum Action {
        PUT,
        DELETE,
        /** Changes nothing; the row must be at its version. */
        CHECK
    }

    static Stream<RowChange> of(Write write) {
        return switch (write) {
            case Write.Put(var record) -> Rows.of(record).map(row -> new RowChange(row, Action.PUT));
            case Write.Remove(var record) -> Rows.allOf(record).map(row -> new RowChange(row, Action.DELETE));
            case Write.Unchanged(var record) -> Rows.of(record).limit(1).map(row -> new RowChange(row, Action.CHECK));
        };
    }
}
