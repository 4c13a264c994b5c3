package fr.navette.functions.table;

import fr.navette.calls.Call;
import fr.navette.calls.CallForm;
import fr.navette.functions.table.Row.Stored;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call's row: the fields that staff wrote, and the time it was closed by hand. */
final class CallRow {
    private CallRow() {}

    static Row row(Call call) {
        var data = new LinkedHashMap<>(CallForm.fields(call));
        data.put("closedAt", call.closedAt());
        return Row.of(Key.call(call.id()), data, call.version());
    }

    static Row listed(Call call) {
        return Row.of(Key.inCalls(call.id()), Map.of("id", call.id().value()), 0);
    }

    static Call call(Stored stored) {
        return CallForm.stored(stored.data(), stored.data().optionalInstant("closedAt"), stored.version());
    }
}
