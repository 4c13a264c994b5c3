package fr.navette.functions.table;

import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Writes to the table. A rule that must hold under concurrency is a condition of the write. */
public record TableTransactions(Table table) implements Transactions {
    private static final int MAX_ATTEMPTS = 5;
    private static final int PAUSE_MILLIS = 40;
    private static final String IS_NEW = "attribute_not_exists(PK)";
    private static final String WAS_SEEN = "version = :seen";

    @Override
    public void commit(List<Write> writes) {
        var changes = writes.stream().flatMap(RowChange::of).toList();
        for (int tried = 1; ; tried++) {
            try {
                if (changes.size() == 1) single(changes.getFirst());
                else together(changes);
                return;
            } catch (ConditionalCheckFailedException e) {
                throw new Conflict();
            } catch (TransactionConflictException e) {
                // Another transaction holds the row for a moment; neither has won yet.
                if (tried == MAX_ATTEMPTS) throw new Conflict();
            } catch (TransactionCanceledException e) {
                if (!isTransient(e))
                    throw e.cancellationReasons().stream().anyMatch(TableTransactions::isCondition)
                            ? new Conflict()
                            : e;
                if (tried == MAX_ATTEMPTS) throw new Conflict();
            }
            pause(tried);
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

    private static boolean isCondition(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    /** Whether the only cause is a concurrent transaction. */
    private static boolean isTransient(TransactionCanceledException e) {
        return e.cancellationReasons().stream()
                .allMatch(r -> r.code() == null || "None".equals(r.code()) || "TransactionConflict".equals(r.code()));
    }

    private static void pause(int tried) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * tried) + 1L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Conflict();
        }
    }

    private DynamoDbClient dynamo() {
        return table.dynamo();
    }
}
