package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Decisions;
import java.util.List;

public record TableDecisions(Table table) implements Decisions {
    @Override
    public List<Decision> of(CallId call) {
        return table.list(Key.ofCall(call), Key.DECISION).stream()
                .map(DecisionRow::decision)
                .toList();
    }
}
