package fr.navette.calls;

import java.util.Comparator;
import java.util.List;

/** Lists all calls, the newest opening first. Changes nothing. */
public record ListCalls(Calls calls, CallUse use) {
    public record Listed(Call call, CallUse.Count applications) {}

    public List<Listed> list() {
        return calls.all().stream()
                .sorted(Comparator.comparing(Call::opens)
                        .reversed()
                        .thenComparing(call -> call.id().value()))
                .map(call -> new Listed(call, use.count(call.id())))
                .toList();
    }
}
