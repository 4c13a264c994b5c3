package fr.navette.functions.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Event;
import fr.navette.functions.api.Handlers;
import fr.navette.functions.api.World;
import fr.navette.structure.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mail filters and crawlers: whatever addresses they request, with whatever they found in a mail, nothing changes. */
class RobotsTest {
    /** A hundred thousand with {@code make test-robots}. */
    private static final int VISITS = Integer.getInteger("robots.visits", 400);

    private static final long SEED = 18;
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> PURPOSES = List.of("", "prefetch", "preview", "prerender");
    private static final List<String> FUNCTIONS =
            List.of("Identity", "Applications", "Documents", "Cohort", "Committee", "Projects", "Reviews");

    private final Random random = new Random(SEED);

    @Test
    void visits_without_a_click_change_nothing() {
        var world = new World();
        world.adaHasAnOffer();
        world.leaIsToReadIt();
        var handlers = FUNCTIONS.stream().map(id -> Handlers.of(id, world)).toList();
        var addresses = addresses();
        var before = world.memory.everything();
        int answered = 0;
        for (int i = 0; i < VISITS; i++) {
            var visit = visit(one(addresses));
            var answer = visit.to(one(handlers));
            assertThat(answer.headers()).as(visit.fields()::toString).doesNotContainKey("Set-Cookie");
            if (answer.status() > 0) answered++;
        }
        assertThat(answered).isEqualTo(VISITS);
        assertThat(world.memory.everything()).isEqualTo(before);
    }

    /** A request as robots make it: no cookie, and the link's secret wherever a filter may have put it. */
    private Event visit(Event address) {
        return address.with("httpMethod", one(METHODS))
                .with("body", null)
                .with("queryStringParameters", random.nextBoolean() ? null : Map.of("%23", "link-of-lea"))
                .header("Cookie", "")
                .header("Purpose", one(PURPOSES))
                .header("Referer", "https://mail.example/#link-of-lea")
                .path("id", random.nextBoolean() ? World.ADAS.value() : "link-of-lea");
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The addresses of all events of the API. */
    private static List<Event> addresses() {
        var addresses = new ArrayList<Event>();
        for (var function : FUNCTIONS.stream().map(Template::stem).toList())
            try (var files = Files.list(Template.ROOT.resolve("events/" + function))) {
                files.sorted()
                        .forEach(file -> addresses.add(Event.of(
                                function + "/" + file.getFileName().toString().replace(".json", ""))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return addresses;
    }
}
