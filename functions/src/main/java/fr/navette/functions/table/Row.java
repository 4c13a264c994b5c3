package fr.navette.functions.table;

import fr.navette.input.Fields;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row of the table. The record is one map; only what DynamoDB itself must see stands beside it.
 *
 * @param version 0 for rows without a condition
 * @param due when the row needs attention
 * @param expiresAt when DynamoDB may delete the row
 * @param stream the value for the stream's filter, see the template
 */
record Row(
        Key key,
        Map<String, ?> data,
        long version,
        Optional<Due> due,
        Optional<Instant> expiresAt,
        Optional<String> stream) {
    /**
     * @param kind the partition of the index
     */
    record Due(Kind kind, Instant at) {}

    enum Kind {
        MAIL,
        OFFER,
        PLACES,
        COHORT,
        REVIEW,
        FOLLOW_UP,
        DOCUMENT,
        PURGE,
        DIGEST,
        READER
    }

    static Row of(Key key, Map<String, ?> data, long version) {
        return new Row(key, data, version, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Row due(Kind kind, Instant at) {
        return new Row(key, data, version, Optional.of(new Due(kind, at)), expiresAt, stream);
    }

    Row expires(Instant at) {
        return new Row(key, data, version, due, Optional.of(at), stream);
    }

    Row stream(String mailState) {
        return new Row(key, data, version, due, expiresAt, Optional.of(mailState));
    }

    Map<String, AttributeValue> item() {
        var item = new HashMap<String, AttributeValue>();
        item.put("PK", AttributeValue.fromS(key.pk()));
        item.put("SK", AttributeValue.fromS(key.sk()));
        item.put("data", Data.attribute(data));
        item.put("version", AttributeValue.fromN(Long.toString(version)));
        due.ifPresent(d -> {
            item.put("dueKind", AttributeValue.fromS(d.kind().name()));
            item.put("dueAt", AttributeValue.fromN(Long.toString(d.at().getEpochSecond())));
        });
        expiresAt.ifPresent(at -> item.put("expiresAt", AttributeValue.fromN(Long.toString(at.getEpochSecond()))));
        stream.ifPresent(state -> item.put("mailState", AttributeValue.fromS(state)));
        return item;
    }

    /** A row as read from the table. */
    public record Stored(Key key, Fields data, long version) {
        static Stored of(Map<String, AttributeValue> item) {
            return new Stored(
                    new Key(item.get("PK").s(), item.get("SK").s()),
                    Fields.of(Data.values(item.get("data").m())),
                    version(item));
        }

        static long version(Map<String, AttributeValue> item) {
            return Long.parseLong(item.get("version").n());
        }
    }
}
