package fr.navette.functions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.World;
import fr.navette.functions.desk.TypedWorld.Phase;
import fr.navette.storage.Invocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A double click on any command, or two people who do the same at once: one effect. */
class TwiceAtOnceTest {
    private static final String TYPED = "x";

    /** Commits before which the same command comes in between. */
    private static final int MAX_PLACES = 6;

    /** The traces of a command, without ids and times. */
    private record Effect(List<String> mails, List<String> history, Map<String, Long> records) {
        static Effect in(World world) {
            return new Effect(
                    world.memory.mails().stream()
                            .map(mail -> mail.template() + " " + mail.to().address() + " " + mail.state())
                            .sorted()
                            .toList(),
                    world.memory.history().stream()
                            .map(entry -> entry.application() + " " + entry.what() + " " + entry.note())
                            .sorted()
                            .toList(),
                    world.memory.kinds());
        }
    }

    static Stream<String> changing() {
        return InjectionTest.commands()
                .filter(name ->
                        InjectionTest.handler(new World(), name).command().changes());
    }

    private static TypedWorld world(Phase phase) {
        var world = new TypedWorld(TYPED, phase);
        // Nothing in the history is of the same instant.
        world.later(World.NOW.plusSeconds(60));
        return world;
    }

    private static Map<String, Object> runs(String name, TypedWorld world) {
        return InjectionTest.event(name, world).confirmed().toStaff(InjectionTest.handler(world, name));
    }

    private static void comesBefore(int commit, Runnable other, World world) {
        world.memory.beforeNextCommit(commit == 1 ? other : () -> comesBefore(commit - 1, other, world));
    }

    private static int commits(String name, Phase phase) {
        Invocation.begin(Duration.ofMinutes(1));
        runs(name, world(phase));
        return Invocation.commits();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changing")
    void the_same_command_twice_at_once_has_one_effect(String name) {
        var phase = InjectionTest.phase(name);
        var once = world(phase);
        assertThat(runs(name, once)).containsEntry("confirmed", true);
        int commits = commits(name, phase);
        for (int commit = 1; commit <= Math.min(commits, MAX_PLACES); commit++) {
            var twice = world(phase);
            comesBefore(
                    commit,
                    () -> {
                        twice.later(World.NOW.plusSeconds(61));
                        runs(name, twice);
                    },
                    twice);
            var answer = runs(name, twice);
            assertThat(answer.toString()).as("before commit " + commit).doesNotContain("INTERNAL");
            assertThat(Effect.in(twice)).as("before commit " + commit).isEqualTo(Effect.in(once));
        }
    }
}
