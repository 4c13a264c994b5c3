package fr.navette.functions.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.calls.CallId;
import fr.navette.functions.api.World;
import fr.navette.storage.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

class TableCallsTest {
    /** The attributes of each row that was read. */
    private final List<Set<String>> reads = new ArrayList<>();

    private final Table table = new Table(new Recorded(), "table");
    private final TableCalls calls = new TableCalls(table);

    private final class Recorded extends MemoryDynamo {
        @Override
        public synchronized GetItemResponse getItem(GetItemRequest request) {
            var answer = super.getItem(request);
            reads.add(answer.item().keySet());
            return answer;
        }
    }

    @Test
    void a_call_is_read_again_only_once_it_has_changed() {
        var transactions = new TableTransactions(table);
        transactions.commit(Write.put(World.demo().withVersion(1)));
        var first = calls.find(World.DEMO).orElseThrow();
        assertThat(calls.find(World.DEMO).orElseThrow()).isSameAs(first);
        assertThat(reads).hasSize(2).last().isEqualTo(Set.of("version"));
        var closed = first.closedAt(World.NOW);
        transactions.commit(Write.put(closed));
        assertThat(calls.find(World.DEMO)).contains(closed);
    }

    @Test
    void a_call_that_is_gone_is_not_found_any_more() {
        var transactions = new TableTransactions(table);
        transactions.commit(Write.put(World.demo().withVersion(1)));
        var call = calls.find(World.DEMO).orElseThrow();
        transactions.commit(Write.remove(call));
        assertThat(calls.find(World.DEMO)).isEmpty();
    }

    @Test
    void a_call_that_does_not_exist_is_not_found() {
        assertThat(calls.find(new CallId("nothing"))).isEmpty();
    }
}
