package fr.navette.functions.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/**
 * The table in memory, behind DynamoDB's own interface: keys, the conditions that the adapters use, transactions with
 * their tokens, the index {@code due}, and the stream of pending mails.
 */
public class MemoryDynamo implements DynamoDbClient {
    /** Surrounds each call. */
    public interface Around {
        /** May refuse the call before it has an effect, or lose its answer afterwards. */
        <T> T call(String operation, int units, Supplier<T> effect);
    }

    private static final int READ_UNIT = 4_096;

    private final Around around;
    private final NavigableMap<Key, Map<String, AttributeValue>> items =
            new TreeMap<>(Comparator.comparing(Key::pk).thenComparing(Key::sk));
    private final Set<String> tokens = new HashSet<>();
    private final Consumer<Key> pendingMail;

    /** A table whose calls nothing surrounds, and whose mails nobody awaits. */
    public MemoryDynamo() {
        this(
                new Around() {
                    @Override
                    public <T> T call(String operation, int units, Supplier<T> effect) {
                        return effect.get();
                    }
                },
                mail -> {});
    }

    /**
     * @param pendingMail told of each stored mail that is pending, as the table's stream tells its function
     */
    public MemoryDynamo(Around around, Consumer<Key> pendingMail) {
        this.around = around;
        this.pendingMail = pendingMail;
    }

    /** A row, or some of its attributes; the units are those of the whole row in both cases. */
    @Override
    public synchronized GetItemResponse getItem(GetItemRequest request) {
        var whole = around.call("GetItem", 1, () -> {
            var item = items.get(key(request.key()));
            return GetItemResponse.builder().item(item).build();
        });
        var only = Optional.ofNullable(request.projectionExpression());
        return whole.hasItem() && only.isPresent()
                ? GetItemResponse.builder()
                        .item(Map.of(only.get(), whole.item().get(only.get())))
                        .build()
                : whole;
    }

    @Override
    public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return around.call("BatchGetItem", 1, () -> {
            var responses = new HashMap<String, List<Map<String, AttributeValue>>>();
            request.requestItems()
                    .forEach((table, asked) -> responses.put(
                            table,
                            asked.keys().stream()
                                    .map(MemoryDynamo::key)
                                    .filter(items::containsKey)
                                    .map(items::get)
                                    .toList()));
            return BatchGetItemResponse.builder().responses(responses).build();
        });
    }

    @Override
    public QueryIterable queryPaginator(QueryRequest request) {
        return new QueryIterable(this, request);
    }

    @Override
    public synchronized QueryResponse query(QueryRequest request) {
        return around.call("Query", 1, () -> {
            boolean isIndex = "due".equals(request.indexName());
            var found = (isIndex ? items : partition(request))
                    .values().stream().filter(matches(request)).toList();
            var sorted = isIndex
                    ? found.stream()
                            .sorted(Comparator.comparing(
                                    item -> Long.valueOf(item.get("dueAt").n())))
                            .toList()
                    : found;
            return QueryResponse.builder().items(sorted).count(sorted.size()).build();
        });
    }

    private NavigableMap<Key, Map<String, AttributeValue>> partition(QueryRequest request) {
        var pk = request.expressionAttributeValues().get(":pk").s();
        return items.subMap(new Key(pk, ""), true, new Key(pk, "\uFFFF"), true);
    }

    private static Predicate<Map<String, AttributeValue>> matches(QueryRequest request) {
        var values = request.expressionAttributeValues();
        return switch (request.keyConditionExpression()) {
            case "PK = :pk AND begins_with(SK, :start)" ->
                item -> isIn(item, values)
                        && item.get("SK").s().startsWith(values.get(":start").s());
            case "PK = :pk AND SK BETWEEN :from AND :to" ->
                item -> isIn(item, values)
                        && item.get("SK").s().compareTo(values.get(":from").s()) >= 0
                        && item.get("SK").s().compareTo(values.get(":to").s()) <= 0;
            case "dueKind = :kind AND dueAt <= :now" ->
                item -> isDue(item, values)
                        && Long.parseLong(item.get("dueAt").n())
                                <= Long.parseLong(values.get(":now").n());
            case "dueKind = :kind" -> item -> isDue(item, values);
            default -> throw new IllegalArgumentException(request.keyConditionExpression());
        };
    }

    private static boolean isIn(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
        return item.get("PK").s().equals(values.get(":pk").s());
    }

    private static boolean isDue(Map<String, AttributeValue> item, Map<String, AttributeValue> values) {
        return item.containsKey("dueKind")
                && item.get("dueKind").s().equals(values.get(":kind").s());
    }

    @Override
    public synchronized PutItemResponse putItem(PutItemRequest request) {
        return around.call("PutItem", 1, () -> {
            var key = key(request.item());
            if (!holds(key, request.conditionExpression(), request.expressionAttributeValues()))
                throw ConditionalCheckFailedException.builder().build();
            put(key, request.item());
            return PutItemResponse.builder().build();
        });
    }

    @Override
    public synchronized DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return around.call("DeleteItem", 1, () -> {
            items.remove(key(request.key()));
            return DeleteItemResponse.builder().build();
        });
    }

    /** Only the counter of code requests is updated in place. */
    @Override
    public synchronized UpdateItemResponse updateItem(UpdateItemRequest request) {
        return around.call("UpdateItem", 1, () -> {
            var item = new HashMap<>(items.getOrDefault(key(request.key()), request.key()));
            long asked =
                    item.containsKey("asked") ? Long.parseLong(item.get("asked").n()) : 0;
            item.put("asked", AttributeValue.fromN(Long.toString(asked + 1)));
            items.put(key(request.key()), item);
            return UpdateItemResponse.builder()
                    .attributes(Map.of("asked", item.get("asked")))
                    .build();
        });
    }

    @Override
    public synchronized TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return around.call("TransactWriteItems", 2 * request.transactItems().size(), () -> {
            if (!tokens.contains(request.clientRequestToken())) write(request.transactItems());
            tokens.add(request.clientRequestToken());
            return TransactWriteItemsResponse.builder().build();
        });
    }

    private void write(List<TransactWriteItem> writes) {
        var reasons = new ArrayList<CancellationReason>();
        for (var write : writes)
            reasons.add(CancellationReason.builder()
                    .code(holds(write) ? "None" : "ConditionalCheckFailed")
                    .build());
        if (reasons.stream().anyMatch(reason -> !reason.code().equals("None")))
            throw TransactionCanceledException.builder()
                    .cancellationReasons(reasons)
                    .build();
        for (var write : writes) {
            if (write.put() != null) put(key(write.put().item()), write.put().item());
            if (write.delete() != null) items.remove(key(write.delete().key()));
        }
    }

    private boolean holds(TransactWriteItem write) {
        if (write.put() != null)
            return holds(
                    key(write.put().item()),
                    write.put().conditionExpression(),
                    write.put().expressionAttributeValues());
        if (write.delete() != null)
            return holds(
                    key(write.delete().key()),
                    write.delete().conditionExpression(),
                    write.delete().expressionAttributeValues());
        return holds(
                key(write.conditionCheck().key()),
                write.conditionCheck().conditionExpression(),
                write.conditionCheck().expressionAttributeValues());
    }

    private boolean holds(Key key, String condition, Map<String, AttributeValue> values) {
        var item = items.get(key);
        return switch (condition) {
            case null -> true;
            case "attribute_not_exists(PK)" -> item == null;
            case "attribute_exists(PK)" -> item != null;
            case "version = :seen" ->
                item != null
                        && item.get("version").n().equals(values.get(":seen").n());
            default -> throw new IllegalArgumentException(condition);
        };
    }

    private void put(Key key, Map<String, AttributeValue> item) {
        items.put(key, item);
        if (item.containsKey("mailState") && item.get("mailState").s().equals("PENDING")) pendingMail.accept(key);
    }

    private static Key key(Map<String, AttributeValue> item) {
        return new Key(item.get("PK").s(), item.get("SK").s());
    }

    /**
     * The capacity units of a call, as DynamoDB counts them: 4 kB a consistent read.
     *
     * @param known the units of a write
     */
    public static int units(Object answer, int known) {
        return switch (answer) {
            case GetItemResponse get -> get.hasItem() ? reads(bytes(get.item())) : 1;
            case QueryResponse query ->
                reads(query.items().stream().mapToInt(MemoryDynamo::bytes).sum());
            case BatchGetItemResponse batch ->
                batch.responses().values().stream()
                        .flatMap(List::stream)
                        .mapToInt(item -> reads(bytes(item)))
                        .sum();
            default -> known;
        };
    }

    private static int reads(int bytes) {
        return Math.max(1, (bytes + READ_UNIT - 1) / READ_UNIT);
    }

    private static int bytes(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + bytes(entry.getValue()))
                .sum();
    }

    private static int bytes(AttributeValue value) {
        if (value.hasM()) return 3 + bytes(value.m());
        if (value.hasL())
            return 3 + value.l().stream().mapToInt(MemoryDynamo::bytes).sum();
        if (value.s() != null) return value.s().getBytes(StandardCharsets.UTF_8).length;
        return value.n() != null ? value.n().length() / 2 + 1 : 1;
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}
}
