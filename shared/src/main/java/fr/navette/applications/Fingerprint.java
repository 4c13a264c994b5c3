package fr.navette.applications;

import fr.navette.Sha256;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * SHA-256 of what was submitted, so that anybody who holds the same content finds the same digits.
 *
 * <p>Hashed is UTF-8 JSON without spaces, keys sorted, numbers without exponent or trailing zeros:
 * {@code answers} (those that are asked), {@code application}, {@code call}, {@code documents}
 * ({@code name}, {@code sha256}, {@code slot}, sorted by slot, name and hash), {@code sites},
 * {@code track}.
 */
final class Fingerprint {
    private Fingerprint() {}

    /** Of what is written now. */
    static String of(Form form, Dossier dossier) {
        var application = dossier.application();
        var written = application.written();
        var content = new LinkedHashMap<String, Object>();
        content.put("application", application.id().value());
        content.put("call", application.call().value());
        content.put("answers", form.visible(written.answers()));
        content.put("sites", written.sites());
        content.put("track", written.track().orElse(""));
        content.put("documents", documents(dossier));
        return Sha256.hex(json(content));
    }

    private static List<Map<String, String>> documents(Dossier dossier) {
        return dossier.usable().stream()
                .map(d -> Map.of("slot", d.slot(), "name", d.name(), "sha256", d.sha256()))
                .sorted(Comparator.comparing((Map<String, String> d) -> d.get("slot"))
                        .thenComparing(d -> d.get("name"))
                        .thenComparing(d -> d.get("sha256")))
                .toList();
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, v) -> sorted.put(key.toString(), v));
                yield sorted.entrySet().stream()
                        .map(e -> quoted(e.getKey()) + ":" + json(e.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            }
            case List<?> list -> list.stream().map(Fingerprint::json).collect(Collectors.joining(",", "[", "]"));
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Boolean flag -> flag.toString();
            case null -> "null";
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
