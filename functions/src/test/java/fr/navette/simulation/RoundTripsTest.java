package fr.navette.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.Handlers;
import fr.navette.functions.api.World;
import fr.navette.functions.table.MemoryDynamo;
import fr.navette.functions.table.Table;
import fr.navette.functions.wiring.TablePorts;
import fr.navette.identity.Session;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls of the table that the requests of an applicant make. */
class RoundTripsTest {
    private final List<String> calls = new ArrayList<>();
    private final Ada ada = new Ada();
    private final RequestStreamHandler applications = Handlers.of("Applications", ada);

    private final class Recorder implements MemoryDynamo.Around {
        @Override
        public <T> T call(String operation, int units, Supplier<T> effect) {
            calls.add(operation);
            return effect.get();
        }
    }

    /** Ada, signed in, with a complete draft and a checked deck. */
    private final class Ada extends TablePorts {
        Ada() {
            super(new Table(new MemoryDynamo(new Recorder(), mail -> {}), "table"));
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

        @Override
        public InstantSource clock() {
            return () -> World.NOW;
        }
    }

    @BeforeEach
    void nothing_is_counted_before() {
        calls.clear();
    }

    private List<String> callsOf(Event event, int status) {
        assertThat(event.to(applications).status()).isEqualTo(status);
        return calls;
    }

    @Test
    void a_submission_reads_session_application_and_call_and_writes_once() {
        assertThat(callsOf(Event.of("applications/submit"), 201))
                .containsExactly("GetItem", "Query", "GetItem", "TransactWriteItems");
    }

    @Test
    void an_application_is_shown_after_three_reads() {
        assertThat(callsOf(Event.of("applications/show"), 200)).containsExactly("GetItem", "Query", "GetItem");
    }

    @Test
    void a_save_reads_session_application_and_call_and_writes_once() {
        assertThat(callsOf(Event.of("applications/save").header("If-Match", "W/\"2\""), 200))
                .containsExactly("GetItem", "Query", "GetItem", "TransactWriteItems");
    }
}
