package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Desk;
import fr.navette.structure.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each permission set runs exactly its commands: every other function of the template is denied by IAM. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionsIT {
    private static List<String> functions(String person, boolean allowed) throws IOException {
        var set = Files.readString(Template.ROOT.resolve("docs/permissions/" + person + ".json"));
        return Template.read().ofType("AWS::Serverless::Function").values().stream()
                .map(function -> ((Map<?, ?>) function.get("FunctionName")).get("Sub"))
                .map(name -> name.toString().replace("${AWS::StackName}-", ""))
                .filter(name -> set.contains("navette-" + name + "\"") == allowed)
                .toList();
    }

    /** Describing a command changes nothing. */
    private static Map<String, Object> describes(String person, String function) {
        return Desk.runs(person, function, Map.of("describe", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "operator", "administrator"})
    void every_other_function_is_denied(String person) throws IOException {
        assertThat(functions(person, false))
                .isNotEmpty()
                .allSatisfy(function -> assertThat(
                                describes(person, function).get("error").toString())
                        .contains("not authorized to perform: lambda:InvokeFunction"));
    }

    /** Slow, because it starts each function. */
    @ParameterizedTest
    @ValueSource(strings = {"reader", "operator", "administrator"})
    @Tag("slow")
    void its_commands_are_allowed(String person) throws IOException {
        assertThat(functions(person, true))
                .isNotEmpty()
                .allSatisfy(function -> assertThat(describes(person, function)).containsOnlyKeys("result"));
    }
}
