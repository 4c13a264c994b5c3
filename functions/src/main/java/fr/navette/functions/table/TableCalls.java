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
 * The calls of the table. A call is read each time; its fields, a hundred texts and rules, are taken apart only if its
 * version is another one than before.
 */
public final class TableCalls implements Calls {
    private final Table table;
    private final Map<CallId, Call> newest = new ConcurrentHashMap<>();

    public TableCalls(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Call> find(CallId id) {
        return table.get(Key.call(id)).map(row -> call(id, row));
    }

    private Call call(CallId id, Stored row) {
        var known = newest.get(id);
        if (known != null && known.version() == row.version()) return known;
        var call = CallRow.call(row);
        newest.put(id, call);
        return call;
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
