package fr.navette.functions.table;

import fr.navette.functions.api.Log;
import fr.navette.functions.table.Row.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads from the table, consistent except for the index. */
public record Table(DynamoDbClient dynamo, String name) {
    private static final String INDEX = "due";
    private static final int MAX_GETS = 100;
    private static final int MAX_DUE = 200;

    /** Makes a first read, of a row that never exists. A fault is left to the first request, which tells it. */
    public void prime() {
        try {
            get(Key.NOTHING);
        } catch (RuntimeException fault) {
            // The request that meets it answers it.
        }
    }

    Optional<Stored> get(Key key) {
        var answer = dynamo.getItem(r -> r.tableName(name).key(attributes(key)).consistentRead(true));
        return answer.hasItem() ? Optional.of(Stored.of(answer.item())) : Optional.empty();
    }

    /** The version of a row, without its data. */
    Optional<Long> version(Key key) {
        var answer = dynamo.getItem(r -> r.tableName(name)
                .key(attributes(key))
                .projectionExpression("version")
                .consistentRead(true));
        return answer.hasItem() ? Optional.of(Stored.version(answer.item())) : Optional.empty();
    }

    /** The rows of a partition whose sort key has this prefix. */
    List<Stored> list(String pk, String start) {
        return query(consistent()
                .keyConditionExpression("PK = :pk AND begins_with(SK, :start)")
                .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(pk), ":start", AttributeValue.fromS(start))));
    }

    /** The rows of a partition between two sort keys, both included. */
    List<Stored> between(String pk, String from, String to) {
        return query(consistent()
                .keyConditionExpression("PK = :pk AND SK BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(pk),
                        ":from", AttributeValue.fromS(from),
                        ":to", AttributeValue.fromS(to))));
    }

    /**
     * The oldest records of a kind that are due at {@code now}, at most 200. A row that the reader fails on is reported
     * in the log and left: it may be of a later version.
     */
    <T> List<T> due(Row.Kind kind, Instant now, Function<Stored, T> reader) {
        var request = index().keyConditionExpression("dueKind = :kind AND dueAt <= :now")
                .expressionAttributeValues(Map.of(
                        ":kind", AttributeValue.fromS(kind.name()),
                        ":now", AttributeValue.fromN(Long.toString(now.getEpochSecond()))))
                .limit(MAX_DUE)
                .build();
        return dynamo.queryPaginator(request).items().stream()
                .flatMap(item -> readable(item, reader))
                .limit(MAX_DUE)
                .toList();
    }

    private static <T> Stream<T> readable(Map<String, AttributeValue> item, Function<Stored, T> reader) {
        try {
            return Stream.of(reader.apply(Stored.of(item)));
        } catch (RuntimeException unreadable) {
            Log.unreadableRow(item.get("PK").s(), item.get("SK").s(), unreadable);
            return Stream.of();
        }
    }

    /** All scheduled rows of a kind, due or not. */
    List<Stored> waiting(Row.Kind kind) {
        return query(index().keyConditionExpression("dueKind = :kind")
                .expressionAttributeValues(Map.of(":kind", AttributeValue.fromS(kind.name()))));
    }

    /** The existing rows among the keys, in no particular order. */
    List<Stored> get(List<Key> keys) {
        var rows = new ArrayList<Stored>();
        var backoff = new Backoff();
        var rest = keys.stream().distinct().map(Table::attributes).toList();
        while (!rest.isEmpty()) {
            var some = rest.subList(0, Math.min(MAX_GETS, rest.size()));
            var answer = dynamo.batchGetItem(r -> r.requestItems(Map.of(
                    name,
                    KeysAndAttributes.builder().keys(some).consistentRead(true).build())));
            answer.responses().getOrDefault(name, List.of()).forEach(item -> rows.add(Stored.of(item)));
            var next = new ArrayList<>(rest.subList(some.size(), rest.size()));
            var unprocessed = answer.unprocessedKeys().containsKey(name)
                    ? answer.unprocessedKeys().get(name).keys()
                    : List.<Map<String, AttributeValue>>of();
            if (!unprocessed.isEmpty()) backoff.pause();
            next.addAll(unprocessed);
            rest = next;
        }
        return rows;
    }

    private QueryRequest.Builder consistent() {
        return QueryRequest.builder().tableName(name).consistentRead(true);
    }

    private QueryRequest.Builder index() {
        return QueryRequest.builder().tableName(name).indexName(INDEX);
    }

    private List<Stored> query(QueryRequest.Builder request) {
        return dynamo.queryPaginator(request.build()).items().stream()
                .map(Stored::of)
                .toList();
    }

    static Map<String, AttributeValue> attributes(Key key) {
        return Map.of("PK", AttributeValue.fromS(key.pk()), "SK", AttributeValue.fromS(key.sk()));
    }
}
