package fr.navette.functions.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.applications.Application;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.functions.api.Event;
import fr.navette.functions.table.MemoryDynamo;
import fr.navette.functions.table.Table;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.TablePorts;
import fr.navette.privacy.Canary;
import fr.navette.storage.Write;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A person's data is read together, however much there is. */
class ShowPersonReadsTest {
    private static final int FEW = 40;

    private static final class Meter implements MemoryDynamo.Around {
        private int calls;

        @Override
        public <T> T call(String operation, int known, Supplier<T> effect) {
            calls++;
            return effect.get();
        }
    }

    private static final class Clocked extends TablePorts {
        Clocked(Table table) {
            super(table);
        }

        @Override
        public InstantSource clock() {
            return () -> Given.NOW;
        }
    }

    private final Meter meter = new Meter();
    private final Ports ports = new Clocked(new Table(new MemoryDynamo(meter, mail -> {}), "table"));

    private Application canaryLives() {
        ports.transactions().commit(Write.put(Given.anOpenCall()));
        return new Canary("canary", ports.transactions(), ports.tokens()).applies(new byte[] {1}, document -> "v1");
    }

    private int reads() {
        meter.calls = 0;
        var report =
                Event.of("show-person/demo").with("email", "canary@example.org").toStaff(new ShowPersonFunction(ports));
        assertThat(report.toString()).contains("APPLICATION", "PLACE", "PROJECT", "DOCUMENT", "REVIEW_ANSWERS");
        return meter.calls;
    }

    @Test
    void an_applicant_with_three_projects_takes_few_reads() {
        canaryLives();
        assertThat(reads()).isLessThan(FEW);
    }

    @Test
    void the_number_of_reads_does_not_depend_on_the_number_of_rows() {
        var application = canaryLives();
        var before = reads();
        for (int entry = 0; entry < 40; entry++)
            ports.transactions()
                    .commit(Write.put(new HistoryEntry(
                            application.id(),
                            Given.LATER.plusSeconds(entry),
                            HistoryEvent.RESUBMITTED,
                            HistoryEntry.Actor.APPLICANT)));
        assertThat(reads()).isEqualTo(before);
    }
}
