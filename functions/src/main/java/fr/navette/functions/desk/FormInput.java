package fr.navette.functions.desk;

import fr.navette.functions.api.Json;
import fr.navette.functions.staff.Field;
import fr.navette.input.Refusal;
import fr.navette.input.Values;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Typed values as an event's values. What cannot be converted stays as typed: reading the event refuses it by name. */
record FormInput(Map<String, Object> typed) {
    private static final Pattern FRENCH_TIME =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})[ T,]+(\\d{1,2})[:h](\\d{2})");
    private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern SPACED_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) +(\\d{2}:\\d{2}(?::\\d{2})?)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");
    private static final Pattern SEPARATORS = Pattern.compile("[\\n,;]");
    private static final Pattern COLUMNS = Pattern.compile("[\\t;]");

    /** The event's values of the typed fields; an empty field is left out. */
    Map<String, Object> values(List<Field<?>> fields) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var value = switch (field.kind()) {
                case LIST -> rows(field);
                case TRANSLATED -> translated(field);
                case CALL, APPLICATION, EMAIL, LINE, PARAGRAPH, TIME, DATE, NUMBER, CHOICE, FLAG, TEXTS, OBJECT ->
                    value(field, text(field.name()));
            };
            if (value != null) values.put(field.name(), value);
        }
        return values;
    }

    /** Whether the person was shown a field of this name, a part of it, or rows of a list of this name. */
    boolean shows(String name) {
        return typed.containsKey(name)
                || typed.keySet().stream().anyMatch(key -> key.startsWith(name + "[") || key.startsWith(name + "."));
    }

    private String text(String name) {
        return typed.get(name) instanceof String text ? text.strip() : "";
    }

    /** One input for each language; absent if all are empty. */
    private Map<String, Object> translated(Field<?> field) {
        var texts = new Values();
        for (var language : Language.values()) {
            var text = text(field.name() + "." + language.tag());
            if (!text.isEmpty()) texts.put(language.tag(), text);
        }
        return texts.isEmpty() ? null : texts;
    }

    private static Object value(Field<?> field, String text) {
        if (text.isEmpty()) return null;
        return switch (field.kind()) {
            case CALL, APPLICATION, EMAIL, LINE, PARAGRAPH, CHOICE -> text;
            case TIME -> time(text);
            case DATE -> date(text);
            case NUMBER -> number(text);
            case TEXTS -> texts(text);
            case FLAG -> text.equals("true");
            case TRANSLATED, OBJECT, LIST -> json(text);
        };
    }

    private static Object time(String text) {
        var french = FRENCH_TIME.matcher(text);
        if (french.matches())
            return "%s-%02d-%02dT%02d:%s"
                    .formatted(
                            french.group(3),
                            Integer.valueOf(french.group(2)),
                            Integer.valueOf(french.group(1)),
                            Integer.valueOf(french.group(4)),
                            french.group(5));
        var spaced = SPACED_TIME.matcher(text);
        return spaced.matches() ? spaced.group(1) + "T" + spaced.group(2) : text;
    }

    private static String date(String text) {
        var french = FRENCH_DATE.matcher(text);
        return french.matches()
                ? "%s-%02d-%02d"
                        .formatted(french.group(3), Integer.valueOf(french.group(2)), Integer.valueOf(french.group(1)))
                : text;
    }

    private static Object number(String text) {
        var compact = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        return NUMBER.matcher(compact).matches() ? new BigDecimal(compact.replace(',', '.')) : text;
    }

    private static List<String> texts(String text) {
        return Arrays.stream(SEPARATORS.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Object json(String text) {
        try {
            var whole = Json.object(("{\"value\":" + text + "}").getBytes(StandardCharsets.UTF_8));
            return whole.get("value");
        } catch (Refusal malformed) {
            return text;
        }
    }

    /** The rows of a list: inputs named {@code list[key].part}, or a table typed or pasted into one field. */
    private Object rows(Field<?> field) {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        var name = Pattern.compile(Pattern.quote(field.name()) + "\\[([^]]*)]\\.(\\w+)");
        for (var input : typed.keySet()) {
            var matcher = name.matcher(input);
            if (!matcher.matches()) continue;
            for (var part : field.parts())
                if (part.name().equals(matcher.group(2)) && !text(input).isEmpty())
                    rows.computeIfAbsent(matcher.group(1), key -> keyed(field, key))
                            .put(part.name(), value(part, text(input)));
        }
        if (!rows.isEmpty()) return List.copyOf(rows.values());
        var text = text(field.name());
        if (text.isEmpty()) return null;
        return text.startsWith("[") ? json(text) : table(field, text);
    }

    private static Map<String, Object> keyed(Field<?> field, String key) {
        return Values.of(field.parts().getFirst().name(), key);
    }

    private static List<Map<String, Object>> table(Field<?> field, String text) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var line : text.lines().filter(l -> !l.isBlank()).toList()) {
            var cells = COLUMNS.split(line, -1);
            var row = new Values();
            for (int i = 0; i < cells.length; i++) {
                var known = i < field.parts().size();
                var value = known ? value(field.parts().get(i), cells[i].strip()) : cells[i].strip();
                if (value != null && !value.equals(""))
                    row.put(known ? field.parts().get(i).name() : "column " + (i + 1), value);
            }
            rows.add(row);
        }
        return rows;
    }
}
