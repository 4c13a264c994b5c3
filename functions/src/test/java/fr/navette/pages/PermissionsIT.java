package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Desk;
import fr.navette.structure.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each permission set runs exactly its commands: every other function is denied by IAM. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionsIT {
    @ParameterizedTest
    @ValueSource(strings = {"reader", "operator", "administrator"})
    void a_permission_set_runs_its_commands_and_no_other_function(String person) throws IOException {
        var set = Files.readString(Template.ROOT.resolve("docs/permissions/" + person + ".json"));
        for (var function : Template.read().ofType("AWS::Serverless::Function").values()) {
            var stem = ((Map<?, ?>) function.get("FunctionName"))
                    .get("Sub")
                    .toString()
                    .replace("${AWS::StackName}-", "");
            boolean allowed = set.contains("navette-" + stem + "\"");
            // Describing changes nothing.
            var answer = Desk.runs(person, stem, Map.of("describe", true));
            if (allowed) assertThat(answer).as(stem).doesNotContainKey("error");
            else assertThat(answer.get("error").toString()).as(stem).contains("not authorized to perform");
        }
    }
}
