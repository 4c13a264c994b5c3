package fr.navette.functions.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.documents.Scan;
import fr.navette.documents.check.DocumentState;
import fr.navette.documents.check.Verdict;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.storage.Write;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordScanFunctionTest {
    private final World world = new World();
    private final RecordScanFunction function = new RecordScanFunction(world);

    @BeforeEach
    void adasDeckWasCheckedAndWaitsForTheScanner() {
        world.adaHasAnswered();
        var waiting = world.adaHasSentADeck().scanned(Scan.AWAITED);
        world.memory.commit(Write.put(waiting));
        world.memory.commit(Write.put(waiting.checked(Verdict.FINE, "v1")));
    }

    private DocumentState after(String event) {
        Event.of("record-scan/" + event).toBackground(function);
        return world.memory
                .documents()
                .find(World.ADAS, World.ADAS_DECK)
                .orElseThrow()
                .state();
    }

    @Test
    void the_result_no_threats_found_clears_the_file() {
        assertThat(after("clean")).isEqualTo(DocumentState.CHECKED);
    }

    @Test
    void a_threat_makes_the_file_unsafe() {
        assertThat(after("threat")).isEqualTo(DocumentState.UNSAFE);
    }

    @Test
    void a_file_that_could_not_be_scanned_keeps_waiting() {
        assertThat(after("unsupported")).isEqualTo(DocumentState.WAITING);
    }

    @Test
    void a_result_for_another_version_or_an_unknown_file_changes_nothing() {
        assertThat(after("other-version")).isEqualTo(DocumentState.WAITING);
        assertThat(after("unknown-document")).isEqualTo(DocumentState.WAITING);
    }
}
