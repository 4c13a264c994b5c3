package fr.navette.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Api;
import fr.navette.functions.api.Event;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Compares {@code docs/openapi.yaml} with the template and the code. */
class OpenApiTest {
    private static final Map<?, ?> DOCUMENT = read();

    @Test
    void the_routes_are_those_of_the_template() {
        assertThat(operations().keySet()).isEqualTo(templateRoutes());
    }

    @Test
    void every_code_is_a_reason_and_comes_with_its_status() {
        var documented = new TreeMap<Reason, Set<Integer>>();
        for (var operation : operations().values())
            codes(operation)
                    .forEach((status, codes) -> codes.forEach(code -> documented
                            .computeIfAbsent(Reason.valueOf(code), reason -> new TreeSet<>())
                            .add(status)));
        assertThat(documented).isNotEmpty();
        documented.forEach(
                (reason, statuses) -> assertThat(statuses).as(reason.name()).isEqualTo(Set.of(statusOf(reason))));
    }

    @Test
    void every_refusal_names_its_codes_and_every_route_has_the_answer_to_a_bug() {
        for (var operation : operations().entrySet()) {
            var responses = (Map<?, ?>) operation.getValue().get("responses");
            assertThat(responses.containsKey("default")).as(operation.getKey()).isTrue();
            codes(operation.getValue())
                    .forEach((status, codes) ->
                            assertThat(codes).as(operation.getKey()).isNotEmpty());
        }
    }

    @Test
    void every_reference_resolves() {
        var references = new TreeSet<String>();
        collect(DOCUMENT, references);
        assertThat(references).isNotEmpty();
        for (var reference : references) {
            Object target = DOCUMENT;
            for (var step : reference.substring("#/".length()).split("/"))
                target = target instanceof Map<?, ?> map ? map.get(step) : null;
            assertThat(target).as(reference).isNotNull();
        }
    }

    private static Map<?, ?> read() {
        try {
            var text = Files.readString(Template.ROOT.resolve("docs/openapi.yaml"));
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operation of each route, such as {@code GET /api/sessions}. */
    private static Map<String, Map<?, ?>> operations() {
        var operations = new LinkedHashMap<String, Map<?, ?>>();
        ((Map<?, ?>) DOCUMENT.get("paths"))
                .forEach((path, item) -> ((Map<?, ?>) item).forEach((method, operation) -> {
                    if (operation instanceof Map<?, ?> map)
                        operations.put(method.toString().toUpperCase(Locale.ROOT) + " " + path, map);
                }));
        return operations;
    }

    private static Set<String> templateRoutes() {
        return Template.read().ofType("AWS::Serverless::Function").values().stream()
                .filter(function -> function.get("Events") instanceof Map<?, ?>)
                .flatMap(function -> ((Map<?, ?>) function.get("Events")).values().stream())
                .map(event -> (Map<?, ?>) event)
                .filter(event -> event.get("Type").equals("Api"))
                .map(event -> (Map<?, ?>) event.get("Properties"))
                .map(api -> api.get("Method") + " " + api.get("Path"))
                .collect(Collectors.toSet());
    }

    /** The codes of each status from 400 on. */
    private static Map<Integer, List<String>> codes(Map<?, ?> operation) {
        var codes = new LinkedHashMap<Integer, List<String>>();
        ((Map<?, ?>) operation.get("responses")).forEach((status, response) -> {
            if (status.toString().matches("[45]\\d\\d"))
                codes.put(
                        Integer.valueOf(status.toString()),
                        texts(response, "content", "application/problem+json", "schema", "properties", "code", "enum"));
        });
        return codes;
    }

    private static List<String> texts(Object from, String... steps) {
        var here = from;
        for (var step : steps) here = ((Map<?, ?>) here).get(step);
        return ((List<?>) here).stream().map(Object::toString).toList();
    }

    private static int statusOf(Reason reason) {
        var api = Api.withoutSessions(Clock.systemUTC()).on("GET /api/sessions", request -> {
            throw Refusal.of(reason);
        });
        return Event.of("identity/show-session").to(api::answer).status();
    }

    private static void collect(Object value, Set<String> references) {
        switch (value) {
            case Map<?, ?> map -> {
                if (map.get("$ref") instanceof String reference) references.add(reference);
                map.values().forEach(part -> collect(part, references));
            }
            case List<?> list -> list.forEach(part -> collect(part, references));
            case null, default -> {}
        }
    }
}
