package fr.navette.functions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Status;
import fr.navette.calls.CallId;
import fr.navette.functions.table.MemoryDynamo;
import fr.navette.functions.table.Table;
import fr.navette.functions.table.TableApplications;
import fr.navette.functions.table.TableCalls;
import fr.navette.functions.table.TableTransactions;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads begun for one request never reach a later one. */
class ReadAheadTest {
    private static final Email EMAIL = Given.email("ada@example.org");

    private CountDownLatch reads = new CountDownLatch(0);
    private final Table table = new Table(new Counted(), "table");
    private final TableApplications applications = new TableApplications(table);
    private final TableCalls calls = new TableCalls(table);
    private final TableTransactions transactions = new TableTransactions(table);
    private final ReadAhead ahead = new ReadAhead(applications, calls);

    private final class Counted extends MemoryDynamo {
        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            var found = super.getItem(request);
            reads.countDown();
            return found;
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            var found = super.query(request);
            reads.countDown();
            return found;
        }
    }

    @BeforeEach
    void ada_has_an_application() {
        transactions.commit(Write.put(World.demo().withVersion(1)));
        starts(World.ADAS, World.DEMO);
    }

    private void starts(ApplicationId id, CallId call) {
        var started = Application.started(id, call, EMAIL, Language.FR, 1, World.NOW);
        transactions.commit(
                Write.put(started.application()),
                Write.put(started.application().claim()));
    }

    /** Gives a request to a handler that refuses it once everything that was begun has been read. */
    private void refused(String event, UnaryOperator<Api.Handler> before, int begun) {
        reads = new CountDownLatch(begun);
        var request = new Request(Event.of(event).fields(), Optional.empty(), World.NOW);
        var handler = before.apply(r -> {
            await();
            throw Refusal.of(Reason.NOT_SIGNED_IN);
        });
        assertThatThrownBy(() -> handler.handle(request)).isInstanceOf(Refusal.class);
    }

    private void await() {
        try {
            assertThat(reads.await(20, TimeUnit.SECONDS)).as("reads are begun").isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void ada_withdraws_and_staff_amend_the_call() {
        var application = applications.find(World.ADAS).orElseThrow();
        transactions.commit(Write.put(application.withdrawn(World.NOW).application()));
        transactions.commit(Write.put(World.demo().withVersion(2)));
    }

    private void what_is_asked_for_now_is_what_holds_now() {
        assertThat(applications.dossier(World.ADAS).orElseThrow().application().status())
                .isEqualTo(Status.WITHDRAWN);
        assertThat(calls.find(World.DEMO).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void after_a_refused_look_application_and_call_are_read_anew() {
        refused("applications/show", ahead::before, 2);
        ada_withdraws_and_staff_amend_the_call();
        what_is_asked_for_now_is_what_holds_now();
    }

    @Test
    void after_a_refused_list_the_person_s_applications_are_read_anew_too() {
        refused("applications/mine", ahead::beforeOwn, 3);
        ada_withdraws_and_staff_amend_the_call();
        var other = new ApplicationId("02application0of0ada000000");
        starts(other, new CallId("another"));
        assertThat(applications.of(EMAIL.person())).containsExactlyInAnyOrder(World.ADAS, other);
        what_is_asked_for_now_is_what_holds_now();
    }
}
