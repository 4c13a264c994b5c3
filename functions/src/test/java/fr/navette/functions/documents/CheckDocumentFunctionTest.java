package fr.navette.functions.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.documents.Document;
import fr.navette.documents.check.DocumentState;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckDocumentFunctionTest {
    private final World world = new World();
    private final CheckDocumentFunction function = new CheckDocumentFunction(world);

    private Document deck() {
        return world.memory.documents().find(World.ADAS, World.ADAS_DECK).orElseThrow();
    }

    @Test
    void an_uploaded_file_is_checked_in_that_version() {
        world.adaHasStarted();
        world.adaHasSentADeck();
        Event.of("check-document/arrived").toBackground(function);
        assertThat(deck().state()).isEqualTo(DocumentState.CHECKED);
        assertThat(deck().fileVersion()).isEqualTo("v1");
    }

    @Test
    void a_repeated_request_checks_the_newest_version() {
        world.adaHasStarted();
        world.adaHasSentADeck();
        Event.of("check-document/asked-again").toBackground(function);
        assertThat(deck().state()).isEqualTo(DocumentState.CHECKED);
        assertThat(deck().fileVersion()).isEqualTo("v1");
    }

    @Test
    void a_file_that_nobody_requested_is_ignored() {
        Event.of("check-document/arrived").toBackground(function);
        assertThat(world.memory.documents().find(World.ADAS, World.ADAS_DECK)).isEmpty();
        var elsewhere = Map.of("object", Map.of("key", "elsewhere/x"));
        Event.of("check-document/arrived").with("detail", elsewhere).toBackground(function);
    }
}
