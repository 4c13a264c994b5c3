package fr.navette.functions.table;

import fr.navette.storage.Conflict;
import fr.navette.storage.Invocation;
import fr.navette.storage.Overloaded;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Writes to the table. A rule that must hold under concurrency is a condition of the write. */
public record TableTransactions(Table table) implements Transactions {
    private static final int FIRST_PAUSE_MILLIS = 40;
    private static final int MAX_PAUSE_MILLIS = 1_000;
    private static final Set<String> NO_CAPACITY =
            Set.of("ThrottlingError", "ProvisionedThroughputExceeded", "TransactionConflict");
    private static final String IS_NEW = "attribute_not_exists(PK)";
    private static final String WAS_SEEN = "version = :seen";

    @Override
    public void commit(List<Write> writes) {
        var changes = writes.stream().flatMap(RowChange::of).toList();
        long end = Invocation.end();
        for (int pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, MAX_PAUSE_MILLIS)) {
            try {
                if (changes.size() == 1) single(changes.getFirst());
                else together(changes);
                Invocation.countCommit();
                return;
            } catch (ConditionalCheckFailedException e) {
                throw new Conflict();
            } catch (DynamoDbException e) {
                if (e instanceof TransactionCanceledException cancelled && failsCondition(cancelled))
                    throw new Conflict();
                if (!mayPass(e)) throw e;
                sleepBefore(end, pause, e);
            }
        }
    }

    private void single(RowChange change) {
        var row = change.row();
        switch (change.action()) {
            case PUT ->
                dynamo().putItem(r -> {
                    r.tableName(table.name()).item(row.item());
                    if (row.version() > 0) r.conditionExpression(condition(row)).expressionAttributeValues(seen(row));
                });
            case DELETE ->
                dynamo().deleteItem(r -> {
                    r.tableName(table.name()).key(Table.attributes(row.key()));
                    if (row.version() > 0)
                        r.conditionExpression(WAS_SEEN).expressionAttributeValues(version(row.version()));
                });
            case CHECK -> together(List.of(change));
        }
    }

    private void together(List<RowChange> changes) {
        var items = changes.stream().map(this::item).toList();
        dynamo().transactWriteItems(r -> r.transactItems(items));
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

    private static boolean failsCondition(TransactionCanceledException cancelled) {
        return codes(cancelled).anyMatch("ConditionalCheckFailed"::equals);
    }

    /** Whether the table lacked capacity, or another transaction held a row for a moment: neither has won yet. */
    private static boolean mayPass(DynamoDbException e) {
        return switch (e) {
            case TransactionCanceledException cancelled -> codes(cancelled).allMatch(NO_CAPACITY::contains);
            case TransactionConflictException conflict -> true;
            case TransactionInProgressException running -> true;
            default -> e.isThrottlingException();
        };
    }

    private static Stream<String> codes(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .filter(code -> code != null && !code.equals("None"));
    }

    /** Pauses for up to {@code millis}, at random, so that many who wait do not come back together. */
    private static void sleepBefore(long end, int millis, DynamoDbException last) {
        long pause = ThreadLocalRandom.current().nextLong(millis) + 1;
        if (System.nanoTime() + pause * 1_000_000 >= end) throw new Overloaded(last);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded(last);
        }
    }

    private DynamoDbClient dynamo() {
        return table.dynamo();
    }
}
