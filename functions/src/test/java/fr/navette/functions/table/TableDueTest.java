package fr.navette.functions.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.functions.api.World;
import fr.navette.identity.SignInMails;
import fr.navette.mail.Mail;
import fr.navette.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

class TableDueTest {
    private final List<Map<String, AttributeValue>> items = new ArrayList<>();
    private final DynamoDbClient dynamo = new DynamoDbClient() {
        @Override
        public QueryResponse query(QueryRequest request) {
            return QueryResponse.builder().items(items).build();
        }

        @Override
        public QueryIterable queryPaginator(QueryRequest request) {
            return new QueryIterable(this, request);
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    };
    private final TableOutbox outbox = new TableOutbox(new Table(dynamo, "table"));

    private static Mail mail(int number) {
        return SignInMails.code("m" + number, Given.email("ada@example.org"), Language.FR, "ABCD2345", World.NOW);
    }

    @Test
    void a_row_that_this_version_cannot_read_is_left_and_stops_no_other() {
        items.add(Map.of("PK", AttributeValue.fromS("MAIL#x"), "SK", AttributeValue.fromS("MAIL#of-a-later-version")));
        items.add(MailRow.row(mail(1)).item());
        assertThat(outbox.due(World.NOW)).containsExactly(mail(1));
    }

    @Test
    void rows_that_cannot_be_read_do_not_use_up_the_places_of_the_others() {
        for (int i = 0; i < 300; i++)
            items.add(Map.of("PK", AttributeValue.fromS("MAIL#x"), "SK", AttributeValue.fromS("MAIL#" + i)));
        IntStream.range(0, 250).forEach(i -> items.add(MailRow.row(mail(i)).item()));
        assertThat(outbox.due(World.NOW)).hasSize(200);
    }
}
