package fr.navette.functions.table;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.functions.table.Row.Stored;
import java.util.List;
import java.util.Optional;

public record TableCalls(Table table) implements Calls {
    @Override
    public Optional<Call> find(CallId id) {
        return table.get(Key.call(id)).map(CallRow::call);
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
