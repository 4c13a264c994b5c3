package fr.navette.pages;

import fr.navette.cloud.Cloud;
import fr.navette.functions.table.Table;
import fr.navette.functions.wiring.InMemoryPorts;
import fr.navette.functions.wiring.TablePorts;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The table of the running cloud, with the number of requests to it and of rows in their answers.
 *
 * @param ports commands on this table; everything that is not in the table is a stand-in
 */
record CountedTable(Table table, InMemoryPorts ports, Counts counts) {
    /** Counts the answers. */
    private static final class Counts implements ExecutionInterceptor {
        private final AtomicLong calls = new AtomicLong();
        private final AtomicLong rows = new AtomicLong();

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            calls.incrementAndGet();
            rows.addAndGet(
                    switch (context.response()) {
                        case QueryResponse query -> query.count();
                        case GetItemResponse get -> get.hasItem() ? 1 : 0;
                        case BatchGetItemResponse batch ->
                            batch.responses().values().stream()
                                    .mapToLong(java.util.List::size)
                                    .sum();
                        default -> 0;
                    });
        }
    }

    static CountedTable create() {
        var counts = new Counts();
        var dynamo = DynamoDbClient.builder()
                .endpointOverride(URI.create(Cloud.variable("AWS_ENDPOINT_URL")))
                .region(Region.of(Cloud.variable("AWS_REGION")))
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(c -> c.addExecutionInterceptor(counts))
                .build();
        var table = new Table(dynamo, Cloud.variable("TABLE"));
        return new CountedTable(table, new InTheTable(table), counts);
    }

    void forget() {
        counts.calls.set(0);
        counts.rows.set(0);
    }

    long calls() {
        return counts.calls.get();
    }

    long rows() {
        return counts.rows.get();
    }

    private static final class InTheTable extends TablePorts {
        InTheTable(Table table) {
            super(table);
        }

        @Override
        public InstantSource clock() {
            return Clock.tickMillis(ZoneOffset.UTC);
        }
    }
}
