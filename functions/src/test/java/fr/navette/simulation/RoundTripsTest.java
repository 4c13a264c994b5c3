package fr.navette.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Handlers;
import fr.navette.functions.api.World;
import fr.navette.functions.table.MemoryDynamo;
import fr.navette.functions.table.Table;
import fr.navette.functions.wiring.TablePorts;
import fr.navette.identity.Session;
import fr.navette.people.Email;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** The calls of the table that the requests of an applicant and of a reader make. */
class RoundTripsTest {
    private static final List<String> READS = List.of("GetItem", "GetItem", "Query");

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private CountDownLatch awaited = new CountDownLatch(0);
    private final Ada ada = new Ada();
    private final RequestStreamHandler applications = Handlers.of("Applications", ada);
    private final RequestStreamHandler documents = Handlers.of("Documents", ada);
    private final RequestStreamHandler committee = Handlers.of("Committee", ada);

    /** Answers the first reads of a request only once all of them are under way. */
    private final class Meeting extends MemoryDynamo {
        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            meet("GetItem");
            return super.getItem(request);
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            meet("Query");
            return super.query(request);
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            calls.add("BatchGetItem");
            return super.batchGetItem(request);
        }

        @Override
        public PutItemResponse putItem(PutItemRequest request) {
            calls.add("PutItem");
            return super.putItem(request);
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            calls.add("TransactWriteItems");
            return super.transactWriteItems(request);
        }

        private void meet(String operation) {
            calls.add(operation);
            awaited.countDown();
            try {
                if (!awaited.await(20, TimeUnit.SECONDS)) throw new IllegalStateException("no other read is under way");
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** Ada, signed in, with a complete draft and a checked deck. */
    private final class Ada extends TablePorts {
        Ada() {
            super(new Table(new Meeting(), "table"));
            var email = Given.email("ada@example.org");
            transactions().commit(Write.put(World.demo().withVersion(1)));
            tokens().save(Session.opened(Sha256.hex(World.ADA), email, "", true, List.of(), World.NOW));
            transactions()
                    .commit(Write.put(Application.started(World.ADAS, World.DEMO, email, Language.FR, 1, World.NOW)
                            .application()));
            transactions().commit(Write.put(new World().adaHasAnswered()));
            var deck = new World().adaHasSentADeck();
            files.put(deck, World.DECK);
            transactions().commit(Write.put(deck));
        }

        /** Ada submits, and Léa, signed in, is to read it. */
        void isReadByLea() {
            assertThat(Event.of("applications/submit").to(applications).status())
                    .isEqualTo(201);
            var lea = World.lea();
            var session =
                    Session.opened(Sha256.hex(World.LEA), lea.email(), "", false, List.of(lea.membership()), World.NOW);
            tokens().save(session);
            transactions().commit(Write.put(lea), Write.put(new World().leaIsToReadIt()));
            calls.clear();
        }

        @Override
        public InstantSource clock() {
            return () -> World.NOW;
        }
    }

    @BeforeEach
    void nothing_is_counted_before() {
        calls.clear();
    }

    /**
     * The calls in their order, those at once as one step.
     *
     * @param atOnce how many reads have to be under way at once
     */
    private List<List<String>> stepsOf(Event event, int atOnce, int status) {
        return stepsOf(applications, event, atOnce, status);
    }

    private List<List<String>> stepsOf(RequestStreamHandler function, Event event, int atOnce, int status) {
        awaited = new CountDownLatch(atOnce);
        assertThat(event.to(function).status()).isEqualTo(status);
        var steps = new ArrayList<List<String>>();
        if (atOnce > 0) steps.add(calls.subList(0, atOnce).stream().sorted().toList());
        calls.stream().skip(atOnce).forEach(call -> steps.add(List.of(call)));
        return steps;
    }

    @Test
    void a_submission_reads_session_application_and_call_at_once_and_writes_once() {
        assertThat(stepsOf(Event.of("applications/submit"), 3, 201))
                .containsExactly(READS, List.of("TransactWriteItems"));
    }

    @Test
    void an_application_is_shown_after_three_reads_at_once() {
        assertThat(stepsOf(Event.of("applications/show"), 3, 200)).containsExactly(READS);
    }

    @Test
    void a_start_reads_session_call_and_the_person_s_applications_at_once_and_writes_once() {
        var bob = Given.email("bob@example.org");
        ada.tokens().save(Session.opened(Sha256.hex("bob"), bob, "", true, List.of(), World.NOW));
        calls.clear();
        assertThat(stepsOf(Event.of("applications/start").cookie(naming("bob", bob)), 3, 201))
                .containsExactly(READS, List.of("TransactWriteItems"));
    }

    @Test
    void a_list_takes_one_step() {
        assertThat(stepsOf(mine(World.ADAS, "ada@example.org"), 4, 200))
                .containsExactly(List.of("GetItem", "GetItem", "Query", "Query"));
    }

    @Test
    void a_list_on_a_browser_that_knows_no_application_takes_two_steps() {
        assertThat(stepsOf(mine(new ApplicationId(""), "ada@example.org"), 3, 200))
                .containsExactly(READS, List.of("Query"));
    }

    @Test
    void a_list_whose_cookie_names_somebody_else_is_that_of_the_session() {
        var stranger = mine(World.ADAS, "eve@example.org");
        assertThat(stepsOf(stranger, 4, 200))
                .containsExactly(List.of("GetItem", "GetItem", "Query", "Query"), List.of("Query"));
        assertThat(stranger.to(applications).json().list("applications", one -> one.text("id")))
                .containsExactly(World.ADAS.value());
    }

    @Test
    void an_application_that_somebody_else_s_list_names_is_read_and_not_shown() {
        var bob = Given.email("bob@example.org");
        ada.tokens().save(Session.opened(Sha256.hex("bob"), bob, "", true, List.of(), World.NOW));
        calls.clear();
        var named = mine(World.ADAS, "ada@example.org").cookie(naming("bob", Given.email("ada@example.org")));
        assertThat(named.to(applications).json().list("applications", one -> one.text("id")))
                .isEmpty();
    }

    /** The list of Ada's applications, with what her browser names of it. */
    private static Event mine(ApplicationId application, String person) {
        return Event.of("applications/mine")
                .with("queryStringParameters", Map.of("call", World.DEMO.value(), "application", application.value()))
                .cookie(naming(World.ADA, Given.email(person)));
    }

    private static String naming(String secret, Email person) {
        return secret + "." + person.person().value();
    }

    @Test
    void a_save_reads_session_application_and_call_at_once_and_writes_once() {
        assertThat(stepsOf(Event.of("applications/save").header("If-Match", "W/\"2\""), 3, 200))
                .containsExactly(READS, List.of("TransactWriteItems"));
    }

    @Test
    void a_withdrawal_reads_session_application_and_call_at_once_and_writes_once() {
        assertThat(stepsOf(Event.of("applications/withdraw"), 3, 200))
                .containsExactly(READS, List.of("TransactWriteItems"));
    }

    @Test
    void an_answer_to_an_offer_reads_session_application_and_call_at_once() {
        assertThat(stepsOf(Handlers.of("Cohort", ada), Event.of("cohort/refuse"), 3, 409))
                .startsWith(READS);
    }

    @Test
    void a_list_of_two_applications_uses_what_was_read_of_the_second() {
        var other = new ApplicationId("02application0of0ada000000");
        var started = Application.started(
                        other, new CallId("autumn"), Given.email("ada@example.org"), Language.FR, 1, World.NOW)
                .application();
        ada.transactions().commit(Write.put(started), Write.put(started.claim()));
        ada.transactions().commit(Write.put(World.demo(new CallId("autumn")).withVersion(1)));
        calls.clear();
        assertThat(stepsOf(mine(World.ADAS, "ada@example.org"), 4, 200))
                .containsExactly(
                        List.of("GetItem", "GetItem", "Query", "Query"),
                        List.of("Query"), // the application that the browser did not name
                        List.of("GetItem")); // and its call
    }

    @Test
    void an_upload_reads_session_application_and_call_at_once_and_writes_once() {
        assertThat(stepsOf(documents, Event.of("documents/request-upload"), 3, 201))
                .containsExactly(
                        READS,
                        List.of("Query"), // documents, as they are when the quota is taken
                        List.of("GetItem"), // quota
                        List.of("TransactWriteItems"));
    }

    @Test
    void a_removal_reads_session_application_and_call_at_once_and_writes_once() {
        assertThat(stepsOf(documents, Event.of("documents/remove").path("document", World.ADAS_DECK.value()), 3, 204))
                .containsExactly(READS, List.of("TransactWriteItems"));
    }

    @Test
    void a_dossier_reads_session_application_and_call_at_once_and_nothing_twice() {
        ada.isReadByLea();
        assertThat(stepsOf(committee, Event.of("committee/dossier"), 3, 200))
                .containsExactly(
                        READS,
                        List.of("BatchGetItem"), // member and reading
                        List.of("Query"), // the member's readings
                        List.of("BatchGetItem")); // their summaries
    }

    @Test
    void a_review_reads_member_and_reading_at_once_and_writes_once() {
        ada.isReadByLea();
        assertThat(stepsOf(committee, Event.of("committee/review"), 0, 200))
                .containsExactly(
                        List.of("GetItem"), // session
                        List.of("BatchGetItem"), // member and reading
                        List.of("BatchGetItem"), // the application's summary
                        List.of("GetItem"), // call
                        List.of("TransactWriteItems"));
    }

    @Test
    void a_reading_list_reads_session_and_call_at_once_if_the_query_names_it() {
        ada.isReadByLea();
        var named = Event.of("committee/readings").with("queryStringParameters", Map.of("call", World.DEMO.value()));
        assertThat(stepsOf(committee, named, 2, 200))
                .containsExactly(
                        List.of("GetItem", "GetItem"), // session, call
                        List.of("GetItem"), // member
                        List.of("Query"), // the member's readings
                        List.of("BatchGetItem")); // their summaries
    }

    @Test
    void a_call_that_the_query_does_not_name_is_read_after_the_others() {
        assertThat(stepsOf(Event.of("applications/show").with("queryStringParameters", null), 2, 200))
                .containsExactly(List.of("GetItem", "Query"), List.of("GetItem"));
    }

    @Test
    void a_call_that_the_query_names_wrongly_is_read_after_the_others() {
        assertThat(stepsOf(
                        Event.of("applications/show").with("queryStringParameters", Map.of("call", "another")), 3, 200))
                .containsExactly(READS, List.of("GetItem"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201, 5000})
    void a_call_whose_name_is_none_is_read_after_the_others(int length) {
        var query = Map.of("call", "x".repeat(length));
        assertThat(stepsOf(Event.of("applications/show").with("queryStringParameters", query), 2, 200))
                .containsExactly(List.of("GetItem", "Query"), List.of("GetItem"));
    }

    @Test
    void without_a_cookie_nothing_is_read() {
        assertThat(stepsOf(Event.of("applications/show").header("Cookie", ""), 0, 401))
                .isEmpty();
    }
}
