package fr.navette.functions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.Given;
import fr.navette.functions.api.World;
import fr.navette.identity.SignInMails;
import fr.navette.mail.BouncedAddress;
import fr.navette.storage.Conflict;
import fr.navette.storage.Invocation;
import fr.navette.storage.Overloaded;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** The table's answers as DynamoDB's API reference lists them. */
class TableTransactionsTest {
    private static final Write MAIL =
            Write.put(SignInMails.code("01mail", Given.email("ada@example.org"), Language.FR, "ABCD2345", World.NOW));

    /** Answers with each fault once, then as asked. */
    private static final class Dynamo implements DynamoDbClient {
        final Deque<RuntimeException> faults = new ArrayDeque<>();
        final List<String> tokens = new ArrayList<>();
        int alone;
        int given = Integer.MAX_VALUE;

        private void answer() {
            if (!faults.isEmpty()) throw faults.pop();
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            tokens.add(request.clientRequestToken());
            answer();
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            alone++;
            answer();
            return PutItemResponse.builder().build();
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            var keys = request.requestItems().get("table").keys();
            int served = Math.min(given, keys.size());
            var rest = KeysAndAttributes.builder()
                    .keys(keys.subList(served, keys.size()))
                    .build();
            var items = keys.subList(0, served).stream().map(Dynamo::item).toList();
            return BatchGetItemResponse.builder()
                    .responses(Map.of("table", items))
                    .unprocessedKeys(rest.keys().isEmpty() ? Map.of() : Map.of("table", rest))
                    .build();
        }

        private static Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
            var item = new java.util.HashMap<>(key);
            item.put("version", AttributeValue.fromN("1"));
            item.put("data", AttributeValue.fromM(Map.of()));
            return item;
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    private final Dynamo dynamo = new Dynamo();
    private final Table table = new Table(dynamo, "table");
    private final TableTransactions transactions = new TableTransactions(table);

    @BeforeEach
    void anInvocationHasTime() {
        Invocation.begin(Duration.ofSeconds(5));
    }

    private static RuntimeException cancelled(String... codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(java.util.Arrays.stream(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }

    private static RuntimeException fault(String name) {
        return switch (name) {
            case "TransactionConflictException" ->
                TransactionConflictException.builder().build();
            case "TransactionInProgressException" ->
                TransactionInProgressException.builder().build();
            case "Overloaded" -> new Overloaded();
            default -> cancelled("None", name);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ThrottlingError",
                "ProvisionedThroughputExceeded",
                "TransactionConflict",
                "TransactionConflictException",
                "TransactionInProgressException",
                "Overloaded"
            })
    void what_passes_is_tried_again_under_the_same_token(String fault) {
        for (int i = 0; i < 3; i++) dynamo.faults.add(fault(fault));
        transactions.commit(MAIL);
        assertThat(dynamo.tokens).hasSize(4);
        assertThat(new HashSet<>(dynamo.tokens)).hasSize(1);
        assertThat(Invocation.commits()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"None,ConditionalCheckFailed", "ThrottlingError,ConditionalCheckFailed"})
    void a_condition_that_fails_is_a_conflict_at_once(String first, String second) {
        dynamo.faults.add(cancelled(first, second));
        assertThatThrownBy(() -> transactions.commit(MAIL)).isInstanceOf(Conflict.class);
        assertThat(dynamo.tokens).hasSize(1);
        assertThat(Invocation.commits()).isZero();
    }

    @Test
    void a_row_that_is_too_large_is_a_bug() {
        dynamo.faults.add(cancelled("ValidationError"));
        assertThatThrownBy(() -> transactions.commit(MAIL)).isInstanceOf(TransactionCanceledException.class);
    }

    @Test
    void attempts_end_while_there_is_time_to_say_so() {
        Invocation.begin(Duration.ofSeconds(2));
        for (int i = 0; i < 10_000; i++) dynamo.faults.add(cancelled("ThrottlingError"));
        assertThatThrownBy(() -> transactions.commit(MAIL)).isInstanceOf(Overloaded.class);
        assertThat(dynamo.tokens).hasSizeBetween(2, 300);
    }

    @Test
    void a_write_without_a_condition_needs_no_transaction() {
        dynamo.faults.add(new Overloaded());
        transactions.commit(
                Write.put(new BouncedAddress(Given.email("ada@example.org").person(), World.NOW)));
        assertThat(dynamo.alone).isEqualTo(2);
        assertThat(dynamo.tokens).isEmpty();
    }

    @Test
    void keys_that_were_not_served_are_asked_for_again() {
        dynamo.given = 30;
        var keys =
                IntStream.range(0, 250).mapToObj(i -> new Key("PK", "SK" + i)).toList();
        assertThat(table.get(keys)).hasSize(250);
        Invocation.begin(Duration.ofMillis(200));
        dynamo.given = 0;
        assertThatThrownBy(() -> table.get(keys)).isInstanceOf(Overloaded.class);
    }
}
