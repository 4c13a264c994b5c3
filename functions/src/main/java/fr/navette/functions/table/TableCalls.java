package fr.navette.functions.table;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.functions.table.Row.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls of the table. A call that was read before is asked for its version alone; its fields, a hundred texts and
 * rules, are read and taken apart only if that is another one.
 */
public final class TableCalls implements Calls {
    private final Table table;
    private final Map<CallId, Call> newest = new ConcurrentHashMap<>();
    private final Ahead<CallId, Optional<Call>> calls = new Ahead<>(this::read);

    public TableCalls(Table table) {
        this.table = table;
    }

    @Override
    public void expect(Optional<CallId> next) {
        calls.begin(next);
    }

    @Override
    public Optional<Call> find(CallId id) {
        return calls.of(id);
    }

    private Optional<Call> read(CallId id) {
        var known = newest.get(id);
        if (known != null && table.version(Key.call(id)).equals(Optional.of(known.version())))
            return Optional.of(known);
        var found = table.get(Key.call(id)).map(CallRow::call);
        found.ifPresent(call -> newest.put(id, call));
        return found;
    }

    @Override
    public List<Call> all() {
        var keys = table.list(Key.calls(), "CALL#").stream()
                .map(TableCalls::listed)
                .toList();
        return table.get(keys).stream().map(CallRow::call).toList();
    }

    static Key listed(Stored row) {
        return Key.call(new CallId(row.data().text("id")));
    }
}
