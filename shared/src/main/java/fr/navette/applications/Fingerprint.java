package fr.navette.applications;

import fr.navette.documents.Document;
import fr.navette.secrets.Sha256;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * SHA-256 of a submission: the same content always gives the same digits.
 *
 * <p>The input is UTF-8 JSON without spaces, keys sorted, numbers without exponent or trailing zeros: {@code answers}
 * (to the questions asked), {@code application}, {@code call}, {@code documents} ({@code name}, {@code sha256}, {@code
 * slot}, sorted by slot, name and hash), {@code sites}, {@code track}.
 */
final class Fingerprint {
    private Fingerprint() {}

    /**
     * @param content without answers to hidden questions
     */
    static String of(Application application, Content content, List<Document> documents) {
        var hashed = new LinkedHashMap<String, Object>();
        hashed.put("application", application.id().value());
        hashed.put("call", application.call().value());
        hashed.put("answers", content.answers());
        hashed.put("sites", content.sites());
        hashed.put("track", content.track().orElse(""));
        hashed.put("documents", documents(documents));
        return Sha256.hex(json(hashed));
    }

    private static List<Map<String, String>> documents(List<Document> documents) {
        return documents.stream()
                .map(d -> Map.of("slot", d.slot(), "name", d.name(), "sha256", d.sha256()))
                .sorted(Comparator.comparing((Map<String, String> d) -> d.get("slot"))
                        .thenComparing(d -> d.get("name"))
                        .thenComparing(d -> d.get("sha256")))
                .toList();
    }

    /** A value as JSON that is always the same for it. */
    static String json(Object value) {
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
