package fr.navette.functions.table;

import fr.navette.identity.CodeRequestRate;
import fr.navette.identity.Network;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The rates as counter rows, one per minute, without record or version. */
public record TableCodeRequestRate(Table table) implements CodeRequestRate {
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    @Override
    public long count(Instant now, Network network) {
        long second = now.getEpochSecond();
        var answer = table.dynamo()
                .updateItem(r -> r.tableName(table.name())
                        .key(Table.attributes(Key.codeRequests(second / MINUTE, network)))
                        .updateExpression("ADD asked :one SET expiresAt = :end")
                        .expressionAttributeValues(Map.of(":one", number(1), ":end", number(second + HOUR)))
                        .returnValues(ReturnValue.UPDATED_NEW));
        return Long.parseLong(answer.attributes().get("asked").n());
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
