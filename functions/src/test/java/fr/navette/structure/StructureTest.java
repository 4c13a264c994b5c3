package fr.navette.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.functions.staff.StaffCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Template, handler classes and {@code events/} use the same names. */
class StructureTest {
    private static final Template TEMPLATE = Template.read();
    /** Actions for which IAM knows no resource (AWS's service authorization reference). */
    private static final Set<String> WITHOUT_RESOURCE =
            Set.of("ses:GetAccount", "xray:PutTraceSegments", "xray:PutTelemetryRecords");

    /** The first line of a word; further lines continue its text. */
    private static final Pattern NAMED = Pattern.compile("[\\w.-]+=");

    private static final Map<String, Map<?, ?>> FUNCTIONS = TEMPLATE.ofType("AWS::Serverless::Function");

    @Test
    void a_function_its_handler_its_role_and_its_name_share_one_stem() throws Exception {
        for (var function : FUNCTIONS.entrySet()) {
            var id = function.getKey();
            var properties = function.getValue();
            var handler = Class.forName(properties.get("Handler").toString());
            assertThat(handler.getSimpleName()).isEqualTo(id + "Function");
            assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
            assertThat(handler.getConstructor()).isNotNull();
            assertThat(properties.get("FunctionName"))
                    .isEqualTo(Map.of("Sub", "${AWS::StackName}-" + Template.stem(id)));
            assertThat(properties.get("Role")).isEqualTo(Map.of("GetAtt", id + "Role.Arn"));
        }
    }

    @Test
    void every_handler_class_is_a_function_of_the_template() throws IOException {
        try (var classes = Files.walk(Template.ROOT.resolve("functions/src/main/java"))) {
            var handlers = classes.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith("Function.java"))
                    .map(name -> name.replace("Function.java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(handlers).isEqualTo(new TreeSet<>(FUNCTIONS.keySet()));
        }
    }

    @Test
    void every_function_has_events_and_every_folder_of_events_a_function() throws IOException {
        var stems = FUNCTIONS.keySet().stream().map(Template::stem).collect(Collectors.toSet());
        try (var folders = Files.list(Template.ROOT.resolve("events"))) {
            assertThat(folders.map(f -> f.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(stems);
        }
        for (var stem : stems) assertThat(events(stem)).isNotEmpty();
    }

    @Test
    void every_route_of_the_api_has_an_event() throws IOException {
        var routes = new TreeSet<String>();
        for (var function : FUNCTIONS.entrySet()) {
            for (var api : apiEvents(function.getValue())) {
                routes.add(Template.stem(function.getKey()) + " " + api.get("Method") + " " + api.get("Path"));
            }
        }
        var pattern = Pattern.compile("\"(resource|httpMethod)\": \"([^\"]*)\"");
        var covered = new TreeSet<String>();
        for (var stem : routes.stream().map(r -> r.split(" ")[0]).collect(Collectors.toSet())) {
            for (var event : events(stem)) {
                var found = new HashMap<String, String>();
                var matcher = pattern.matcher(Files.readString(event));
                while (matcher.find()) found.putIfAbsent(matcher.group(1), matcher.group(2));
                covered.add(stem + " " + found.get("httpMethod") + " " + found.get("resource"));
            }
        }
        assertThat(covered).containsAll(routes);
    }

    @Test
    void no_role_may_do_everything_or_scan() {
        for (var role : TEMPLATE.ofType("AWS::IAM::Role").entrySet()) {
            assertThat(TEMPLATE.actions(role.getValue()))
                    .as(role.getKey())
                    .isNotEmpty()
                    .noneMatch(action -> action.contains("*"))
                    .doesNotContain("dynamodb:Scan");
        }
    }

    @Test
    void no_statement_of_a_role_is_about_everything() {
        for (var role : TEMPLATE.ofType("AWS::IAM::Role").entrySet()) {
            for (var statement : TEMPLATE.statements(role.getValue())) {
                if (Template.texts(statement.get("Action")).allMatch(WITHOUT_RESOURCE::contains)) continue;
                // Permissions for the local cloud only are the first branch of an If.
                var resource = statement.get("Resource");
                var onAws = resource instanceof Map<?, ?> map && map.get("If") instanceof List<?> choice
                        ? choice.get(2)
                        : resource;
                assertThat(Template.texts(onAws)).as(role.getKey()).isNotEmpty().doesNotContain("*");
            }
        }
    }

    @Test
    void a_command_that_only_reads_may_not_change_the_table_or_send() {
        var reading = StaffCommandsTest.commands()
                .filter(command -> !command.changes())
                .map(StaffCommand::name)
                .collect(Collectors.toSet());
        // Opening an application is written into its history.
        assertThat(reading.remove("show-application")).isTrue();
        var roles = FUNCTIONS.keySet().stream()
                .filter(id -> reading.contains(Template.stem(id)))
                .map(id -> TEMPLATE.ofType("AWS::IAM::Role").get(id + "Role"))
                .toList();
        assertThat(roles)
                .hasSameSizeAs(reading)
                .allSatisfy(role -> assertThat(TEMPLATE.actions(role))
                        .doesNotContain(
                                "dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:UpdateItem", "ses:SendEmail"));
    }

    @Test
    void every_role_belongs_to_one_function() {
        var roles = new TreeSet<>(TEMPLATE.ofType("AWS::IAM::Role").keySet());
        // GuardDuty's own role, which no function uses.
        assertThat(roles.remove("ScannerRole")).isTrue();
        assertThat(roles)
                .isEqualTo(FUNCTIONS.keySet().stream().map(id -> id + "Role").collect(Collectors.toSet()));
    }

    @Test
    void cloudfront_knows_every_page() throws IOException {
        var code =
                TEMPLATE.ofType("AWS::CloudFront::Function").get("RewriteUrl").get("FunctionCode");
        var known = Pattern.compile("var pages = \\[([^]]*)]").matcher(code.toString());
        assertThat(known.find()).isTrue();
        try (var files = Files.list(Template.ROOT.resolve("site"))) {
            assertThat(known.group(1).replace("'", "").split(",\\s+"))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".html"))
                                    .map(name -> name.replace(".html", ""))
                                    .toList());
        }
    }

    @Test
    void the_domain_sees_no_aws() throws IOException {
        try (var sources = Files.walk(Template.ROOT.resolve("shared/src"))) {
            for (var source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList())
                assertThat(Files.readString(source)).doesNotContain("import software.amazon", "import com.amazonaws");
        }
    }

    /** Of two words with one name, the later would win, silently. */
    @Test
    void no_file_of_words_has_a_name_twice() throws IOException {
        try (var files = Files.walk(Template.ROOT.resolve("functions/src/main/resources"))) {
            var words = files.filter(file -> file.toString().endsWith(".properties"))
                    .toList();
            assertThat(words).isNotEmpty();
            for (var file : words)
                assertThat(Files.readAllLines(file).stream()
                                .filter(line -> NAMED.matcher(line).lookingAt())
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .as(file.toString())
                        .doesNotHaveDuplicates();
        }
    }

    private static List<Map<?, ?>> apiEvents(Map<?, ?> function) {
        if (!(function.get("Events") instanceof Map<?, ?> events)) return List.of();
        return events.values().stream()
                .map(event -> (Map<?, ?>) event)
                .filter(event -> event.get("Type").equals("Api"))
                .<Map<?, ?>>map(event -> (Map<?, ?>) event.get("Properties"))
                .toList();
    }

    private static List<Path> events(String stem) throws IOException {
        try (Stream<Path> files = Files.list(Template.ROOT.resolve("events").resolve(stem))) {
            return files.toList();
        }
    }
}
