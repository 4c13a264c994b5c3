package fr.navette.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Json;
import fr.navette.functions.staff.StaffCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The permission sets of {@code docs/permissions} name the staff's commands, and nothing else. */
class PermissionsTest {
    private static final String FUNCTION = "arn:aws:lambda:*:*:function:navette-";

    /** Reads that hand out all that is stored of a person, or of everybody. */
    private static final Set<String> NOT_FOR_READERS = Set.of("show-person", "export-call");

    private static Set<String> commandsOf(String set) {
        return statements(set).stream()
                .filter(statement -> "lambda:InvokeFunction".equals(statement.get("Action")))
                .flatMap(statement -> ((List<?>) statement.get("Resource")).stream())
                .map(Object::toString)
                .peek(arn -> assertThat(arn).startsWith(FUNCTION))
                .map(arn -> arn.substring(FUNCTION.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Map<?, ?>> statements(String set) {
        try {
            var policy = Json.object(Files.readAllBytes(Template.ROOT.resolve("docs/permissions/" + set + ".json")));
            return ((List<?>) policy.get("Statement"))
                    .stream().<Map<?, ?>>map(statement -> (Map<?, ?>) statement).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> commands(boolean changing) {
        return StaffCommandsTest.commands()
                .filter(command -> command.changes() == changing)
                .map(StaffCommand::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_reader_may_run_what_changes_nothing() {
        var readable = commands(false);
        readable.removeAll(NOT_FOR_READERS);
        assertThat(commandsOf("reader")).isEqualTo(readable);
    }

    @Test
    void an_administrator_may_run_every_command_and_an_operator_some_more_than_a_reader() {
        var all = new TreeSet<>(commands(true));
        all.addAll(commands(false));
        assertThat(commandsOf("administrator")).isEqualTo(all);
        assertThat(all).containsAll(commandsOf("operator"));
        assertThat(commandsOf("operator")).containsAll(commandsOf("reader")).contains("decide", "invite-committee");
        assertThat(commandsOf("operator")).doesNotContain("open-call", "close-call", "announce");
    }

    @Test
    void a_set_allows_nothing_but_commands_and_the_dashboard() {
        for (var set : List.of("reader", "operator", "administrator"))
            assertThat(statements(set))
                    .as(set)
                    .extracting(statement -> statement.get("Effect") + " " + statement.get("Action"))
                    .containsExactly("Allow cloudwatch:GetDashboard", "Allow lambda:InvokeFunction");
    }
}
