package fr.navette.functions.table;

import fr.navette.functions.aws.TestClients;
import fr.navette.structure.Template;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** A table with the template's keys that no function uses. */
final class TestTable {
    private TestTable() {}

    static Table create() {
        var properties = Template.read().ofType("AWS::DynamoDB::Table").get("Table");
        var dynamo = TestClients.dynamo();
        var name = "contract-" + UUID.randomUUID();
        dynamo.createTable(r -> r.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(maps(properties.get("AttributeDefinitions")).stream()
                        .map(a -> AttributeDefinition.builder()
                                .attributeName(text(a, "AttributeName"))
                                .attributeType(text(a, "AttributeType"))
                                .build())
                        .toList())
                .keySchema(keys(properties))
                .globalSecondaryIndexes(maps(properties.get("GlobalSecondaryIndexes")).stream()
                        .map(index -> GlobalSecondaryIndex.builder()
                                .indexName(text(index, "IndexName"))
                                .keySchema(keys(index))
                                .projection(Projection.builder()
                                        .projectionType(text((Map<?, ?>) index.get("Projection"), "ProjectionType"))
                                        .build())
                                .build())
                        .toList()));
        return new Table(dynamo, name);
    }

    static void delete(Table table) {
        table.dynamo().deleteTable(r -> r.tableName(table.name()));
    }

    private static List<KeySchemaElement> keys(Map<?, ?> owner) {
        return maps(owner.get("KeySchema")).stream()
                .map(k -> KeySchemaElement.builder()
                        .attributeName(text(k, "AttributeName"))
                        .keyType(text(k, "KeyType"))
                        .build())
                .toList();
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().<Map<?, ?>>map(m -> (Map<?, ?>) m).toList();
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name).toString();
    }
}
