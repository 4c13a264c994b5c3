package fr.navette.functions.identity;

import fr.navette.functions.api.Event;
import fr.navette.structure.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The routes of functions of the API, by their logical ids, with an event for each. */
record ApiRoutes(List<String> functions) {

    /** The routes of each function of the template that has some, such as {@code GET /api/projects}. */
    static Map<String, TreeSet<String>> ofTemplate() {
        var routes = new TreeMap<String, TreeSet<String>>();
        Template.read().ofType("AWS::Serverless::Function").forEach((id, function) -> {
            if (!(function.get("Events") instanceof Map<?, ?> events)) return;
            for (var event : events.values())
                if (((Map<?, ?>) event).get("Properties") instanceof Map<?, ?> properties
                        && properties.containsKey("Path"))
                    routes.computeIfAbsent(id, any -> new TreeSet<>())
                            .add(properties.get("Method") + " " + properties.get("Path"));
        });
        return routes;
    }

    List<String> inTemplate() {
        return functions.stream()
                .map(ofTemplate()::get)
                .flatMap(Collection::stream)
                .toList();
    }

    /** An event for each route: {@code function/case}. */
    List<String> events() {
        var byRoute = new LinkedHashMap<String, String>();
        for (var folder : folders())
            try (var files = Files.list(Template.ROOT.resolve("events/" + folder))) {
                files.map(file -> folder + "/" + file.getFileName().toString().replace(".json", ""))
                        .sorted()
                        .forEach(event -> byRoute.putIfAbsent(route(event), event));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return List.copyOf(byRoute.values());
    }

    /** The function that an event is for. */
    String function(String event) {
        return functions.get(folders().indexOf(event.split("/")[0]));
    }

    private List<String> folders() {
        return functions.stream().map(Template::stem).toList();
    }

    static String route(String event) {
        var fields = Event.of(event).fields();
        return fields.get("httpMethod") + " " + fields.get("resource");
    }
}
