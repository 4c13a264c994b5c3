package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.privacy.Erasure;
import fr.navette.privacy.Erasures;
import java.util.List;

public record TableErasures(Table table) implements Erasures {
    @Override
    public List<Erasure> of(CallId call) {
        return table.list(Key.ofCall(call), Key.ERASED).stream()
                .map(ErasureRow::erasure)
                .toList();
    }
}
