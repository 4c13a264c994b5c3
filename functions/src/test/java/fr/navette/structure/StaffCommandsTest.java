package fr.navette.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Handlers;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.World;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The described fields of each staff command are those of its events and of the guide. */
public class StaffCommandsTest {
    private static final Set<String> OF_EVERY_COMMAND = Set.of("confirm", "language");

    public static Stream<StaffCommand> commands() {
        return commands(new World());
    }

    public static Stream<StaffCommand> commands(Ports ports) {
        return handlers().map(handler -> command(handler, ports));
    }

    private static Stream<Class<?>> handlers() {
        return Template.read().ofType("AWS::Serverless::Function").values().stream()
                .<Class<?>>map(function -> handler(function.get("Handler").toString()))
                .filter(StaffHandler.class::isAssignableFrom);
    }

    /** Builds one command on different ports, without reading the template again. */
    public static Map<String, Function<Ports, StaffCommand>> byName() {
        return handlers()
                .collect(Collectors.toMap(
                        handler -> command(handler, new World()).name(), handler -> ports -> command(handler, ports)));
    }

    private static Class<?> handler(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static StaffCommand command(Class<?> handler, Ports ports) {
        return ((StaffHandler) Handlers.of(handler, ports)).command();
    }

    private static Stream<Field<?>> withParts(Field<?> field) {
        return Stream.concat(Stream.of(field), field.parts().stream());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void events_hold_described_fields_only(StaffCommand command) throws IOException {
        var known = new TreeSet<>(OF_EVERY_COMMAND);
        command.fields().forEach(field -> known.add(field.name()));
        try (var events = Files.list(Template.ROOT.resolve("events/" + command.name()))) {
            for (var event :
                    events.filter(file -> !file.endsWith("unknown-field.json")).toList())
                assertThat(known)
                        .containsAll(Json.object(Files.readAllBytes(event)).keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_field_has_a_line_of_help_in_every_language(StaffCommand command) {
        for (var field :
                command.fields().stream().flatMap(StaffCommandsTest::withParts).toList())
            for (var language : Language.values())
                assertThat(field.help().in(language)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_guide_explains_every_field(StaffCommand command) throws IOException {
        var guide = Files.readString(Template.ROOT.resolve("docs/commands.md"));
        var start = guide.indexOf(": " + command.name() + "\n");
        assertThat(start).as(command.name()).isPositive();
        var chapter = guide.substring(start, Math.max(guide.indexOf("\n## ", start), start));
        var names = command.fields().stream()
                .flatMap(StaffCommandsTest::withParts)
                .map(Field::name)
                .collect(Collectors.toSet());
        assertThat(names).allSatisfy(name -> assertThat(chapter).contains(name));
    }
}
