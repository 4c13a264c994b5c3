package fr.navette.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The template as plain maps and lists; {@code !Ref X} becomes {@code {Ref: X}}. */
public final class Template {
    public static final Path ROOT = root();

    private final Map<?, ?> resources;

    private Template(Map<?, ?> resources) {
        this.resources = resources;
    }

    public static Template read() {
        try {
            var yaml = new Yaml(new ShortForms());
            Map<?, ?> whole = yaml.load(Files.readString(ROOT.resolve("template.yaml")));
            return new Template((Map<?, ?>) whole.get("Resources"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The properties of each resource, by logical id. */
    public Map<String, Map<?, ?>> ofType(String type) {
        var found = new LinkedHashMap<String, Map<?, ?>>();
        resources.forEach((id, resource) -> {
            var map = (Map<?, ?>) resource;
            if (map.get("Type").equals(type)) found.put(id.toString(), (Map<?, ?>) map.get("Properties"));
        });
        return found;
    }

    /** A role's own statements, and those of the template's managed policies that it names; it names no other. */
    public List<Map<?, ?>> statements(Map<?, ?> role) {
        var managed = ofType("AWS::IAM::ManagedPolicy");
        return Stream.concat(
                        parts(role, "ManagedPolicyArns").map(arn -> managed.get(arn.get("Ref"))),
                        parts(role, "Policies"))
                .map(policy -> (Map<?, ?>) policy.get("PolicyDocument"))
                .flatMap(document -> parts(document, "Statement"))
                .toList();
    }

    /** The actions that a role's statements name. */
    public Set<String> actions(Map<?, ?> role) {
        return statements(role).stream()
                .flatMap(statement -> texts(statement.get("Action")))
                .collect(Collectors.toSet());
    }

    private static Stream<Map<?, ?>> parts(Map<?, ?> whole, String name) {
        return whole.get(name) instanceof List<?> list ? list.stream().map(part -> (Map<?, ?>) part) : Stream.of();
    }

    /** Converts {@code OpenCall} to {@code open-call}. */
    public static String stem(String logicalId) {
        return logicalId.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** All texts in a value, at any depth. */
    public static Stream<String> texts(Object value) {
        return switch (value) {
            case null -> Stream.of();
            case Map<?, ?> map -> map.values().stream().flatMap(Template::texts);
            case List<?> list -> list.stream().flatMap(Template::texts);
            default -> Stream.of(value.toString());
        };
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("template.yaml")) ? here : here.getParent();
    }

    private static final class ShortForms extends SafeConstructor {
        ShortForms() {
            super(withAliases());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return Map.of(node.getTag().getValue().substring(1), plain(node));
                }
            });
        }

        /** Every role has an alias or two; the limit guards against documents of strangers. */
        private static LoaderOptions withAliases() {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(1_000);
            return options;
        }

        private Object plain(Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new IllegalStateException(node.toString());
            };
        }
    }
}
