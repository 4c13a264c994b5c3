package fr.navette.functions.table;

import fr.navette.functions.api.PassingFault;
import fr.navette.storage.Conflict;
import fr.navette.storage.Invocation;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Writes to the table. A rule that must hold under concurrency is a condition of the write. */
public record TableTransactions(Table table) implements Transactions {
    /** The table lacked capacity, or another transaction held a row for a moment: neither has won yet. */
    private static final Set<String> MAY_PASS =
            Set.of("ThrottlingError", "ProvisionedThroughputExceeded", "TransactionConflict");

    private static final String IS_NEW = "attribute_not_exists(PK)";
    private static final String WAS_SEEN = "version = :seen";

    @Override
    public void commit(List<Write> writes) {
        var changes = writes.stream().flatMap(RowChange::of).toList();
        // The same for all attempts: one whose answer was lost is not done twice, nor taken for another's.
        var token = UUID.randomUUID().toString();
        var backoff = new Backoff();
        while (!isWritten(changes, token, backoff))
            ;
        Invocation.countCommit();
    }

    /** Makes one attempt, and pauses if it may succeed later. */
    private boolean isWritten(List<RowChange> changes, String token, Backoff backoff) {
        try {
            if (changes.size() == 1 && isUnconditional(changes.getFirst())) alone(changes.getFirst());
            else together(changes, token);
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (codes(cancelled).anyMatch("ConditionalCheckFailed"::equals)) throw new Conflict();
            if (!codes(cancelled).allMatch(MAY_PASS::contains)) throw cancelled;
            backoff.pause();
        } catch (TransactionConflictException | TransactionInProgressException held) {
            backoff.pause();
        } catch (RuntimeException fault) {
            if (!PassingFault.is(fault)) throw fault;
            backoff.pause();
        }
        return false;
    }

    private static boolean isUnconditional(RowChange change) {
        return change.row().version() == 0 && change.action() != RowChange.Action.CHECK;
    }

    private void alone(RowChange change) {
        var row = change.row();
        if (change.action() == RowChange.Action.PUT)
            dynamo().putItem(r -> r.tableName(table.name()).item(row.item()));
        else dynamo().deleteItem(r -> r.tableName(table.name()).key(Table.attributes(row.key())));
    }

    private void together(List<RowChange> changes, String token) {
        var items = changes.stream().map(this::item).toList();
        dynamo().transactWriteItems(r -> r.transactItems(items).clientRequestToken(token));
    }

    private TransactWriteItem item(RowChange change) {
        var row = change.row();
        var item = TransactWriteItem.builder();
        return switch (change.action()) {
            case PUT ->
                item.put(p -> {
                            p.tableName(table.name()).item(row.item());
                            if (row.version() > 0)
                                p.conditionExpression(condition(row)).expressionAttributeValues(seen(row));
                        })
                        .build();
            case DELETE ->
                item.delete(d -> {
                            d.tableName(table.name()).key(Table.attributes(row.key()));
                            if (row.version() > 0)
                                d.conditionExpression(WAS_SEEN).expressionAttributeValues(version(row.version()));
                        })
                        .build();
            case CHECK ->
                item.conditionCheck(c -> c.tableName(table.name())
                                .key(Table.attributes(row.key()))
                                .conditionExpression(WAS_SEEN)
                                .expressionAttributeValues(version(row.version())))
                        .build();
        };
    }

    private static String condition(Row row) {
        return row.version() == 1 ? IS_NEW : WAS_SEEN;
    }

    private static Map<String, AttributeValue> seen(Row row) {
        return row.version() == 1 ? null : version(row.version() - 1);
    }

    private static Map<String, AttributeValue> version(long version) {
        return Map.of(":seen", AttributeValue.fromN(Long.toString(version)));
    }

    private static Stream<String> codes(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .filter(code -> code != null && !code.equals("None"));
    }

    private DynamoDbClient dynamo() {
        return table.dynamo();
    }
}
