package fr.navette.functions.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.calls.CallId;
import fr.navette.functions.api.World;
import fr.navette.storage.Write;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TableCallsTest {
    private final Table table = new Table(new MemoryDynamo(new Undisturbed(), mail -> {}), "table");
    private final TableCalls calls = new TableCalls(table);

    private static final class Undisturbed implements MemoryDynamo.Around {
        @Override
        public <T> T call(String operation, int units, Supplier<T> effect) {
            return effect.get();
        }
    }

    @Test
    void a_call_is_taken_apart_again_only_once_it_has_changed() {
        var transactions = new TableTransactions(table);
        transactions.commit(Write.put(World.demo().withVersion(1)));
        var first = calls.find(World.DEMO).orElseThrow();
        assertThat(calls.find(World.DEMO).orElseThrow()).isSameAs(first);
        var closed = first.closedAt(World.NOW);
        transactions.commit(Write.put(closed));
        assertThat(calls.find(World.DEMO)).contains(closed);
    }

    @Test
    void a_call_that_does_not_exist_is_not_found() {
        assertThat(calls.find(new CallId("nothing"))).isEmpty();
    }
}
