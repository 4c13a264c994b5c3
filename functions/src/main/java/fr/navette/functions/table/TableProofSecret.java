package fr.navette.functions.table;

import fr.navette.secrets.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What signs challenges: made once for the whole stack when it is first needed, then kept by each
 * function that read it.
 */
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
            make();
            known = stored();
        }
        return known.orElseThrow();
    }

    private Optional<String> stored() {
        return table.get(Key.proofSecret()).map(row -> row.data().text(SECRET));
    }

    /** Somebody else's may be there by now: theirs stays. */
    private void make() {
        var row = Row.of(Key.proofSecret(), Map.of(SECRET, secrets.token()), 1);
        try {
            table.dynamo()
                    .putItem(r ->
                            r.tableName(table.name()).item(row.item()).conditionExpression("attribute_not_exists(PK)"));
        } catch (ConditionalCheckFailedException theirs) {
            return;
        }
    }
}
