package fr.navette.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import fr.navette.functions.api.Json;
import fr.navette.functions.staff.PermissionSet;
import fr.navette.functions.staff.StaffCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    private static Stream<String> commands() {
        return StaffCommandsTest.commands().map(StaffCommand::name);
    }

    @ParameterizedTest
    @EnumSource(PermissionSet.class)
    void the_file_of_a_set_names_its_commands(PermissionSet set) {
        assertThat(commandsOf(set.word())).isEqualTo(set.commands());
    }

    @Test
    void every_command_belongs_to_a_set() {
        assertThat(PermissionSet.ADMINISTRATOR.commands())
                .containsExactlyElementsOf(commands().sorted().toList());
    }

    @Test
    void a_reader_may_run_what_changes_nothing() {
        assertThat(StaffCommandsTest.commands()
                        .filter(command -> !command.changes())
                        .map(StaffCommand::name)
                        .filter(name -> !NOT_FOR_READERS.contains(name)))
                .containsExactlyInAnyOrderElementsOf(PermissionSet.READER.commands());
    }

    @Test
    void an_operator_runs_a_call_day_by_day() {
        assertThat(PermissionSet.OPERATOR.commands())
                .containsAll(PermissionSet.READER.commands())
                .contains("decide", "invite-committee")
                .doesNotContain("open-call", "close-call", "announce", "erase-person");
    }

    @ParameterizedTest
    @EnumSource(PermissionSet.class)
    void a_set_has_a_dashboard_that_shows_its_commands(PermissionSet set) {
        var stack = "navette";
        var name = set == PermissionSet.ADMINISTRATOR ? stack : stack + "-" + set.word();
        assertThat(statements(set.word()).getFirst().get("Resource"))
                .isEqualTo("arn:aws:cloudwatch::*:dashboard/" + name);
        var bodies = Template.read().ofType("AWS::CloudWatch::Dashboard").values().stream()
                .filter(dashboard -> text(dashboard.get("DashboardName"), stack).equals(name))
                .map(dashboard -> text(dashboard.get("DashboardBody"), stack))
                .toList();
        assertThat(bodies)
                .singleElement(STRING)
                .contains("\"params\": {\"dashboard\": \"" + set.word() + "\"}", "\"endpoint\": \"${ListCalls.Arn}\"");
    }

    /** The text of {@code !Sub} or {@code !Ref}. */
    private static String text(Object value, String stack) {
        return ((Map<?, ?>) value)
                .values().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining())
                        .replace("${AWS::StackName}", stack)
                        .replace("AWS::StackName", stack);
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
