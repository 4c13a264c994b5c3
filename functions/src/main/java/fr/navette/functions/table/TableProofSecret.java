package fr.navette.functions.table;

import fr.navette.secrets.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The secret that signs challenges: created once for the whole stack on first use, then cached by each function. */
public final class TableProofSecret implements Supplier<String> {
    private static final String SECRET = "secret";

    private final Table table;
    private final Secrets secrets;
    private Optional<String> known = Optional.empty();

    public TableProofSecret(Table table, Secrets secrets) {
        this.table = table;
        this.secrets = secrets;
    }

    @Override
    public String get() {
        if (known.isEmpty()) known = stored();
        if (known.isEmpty()) {
            create();
            known = stored();
        }
        return known.orElseThrow();
    }

    private Optional<String> stored() {
        return table.get(Key.proofSecret()).map(row -> row.data().text(SECRET));
    }

    /** Keeps a secret that another function has created meanwhile. */
    private void create() {
        var row = Row.of(Key.proofSecret(), Map.of(SECRET, secrets.token()), 1);
        try {
            table.dynamo()
                    .putItem(r ->
                            r.tableName(table.name()).item(row.item()).conditionExpression("attribute_not_exists(PK)"));
        } catch (ConditionalCheckFailedException alreadyCreated) {
            return;
        }
    }
}
