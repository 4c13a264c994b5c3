package fr.navette.functions.desk;

import fr.navette.input.Fields;
import fr.navette.input.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of inputs of a screen, with what each showed and what has been chosen. It travels in the screen's actions,
 * so that no choice is lost on the next page or after a refusal, and only what a person changed is sent.
 *
 * @param field the list field of the command that gets the rows
 * @param parts the options of each part of a row, with their labels
 * @param others what has been chosen for everybody else, by field
 */
record Sheet(String field, Map<String, Map<String, String>> parts, List<Row> rows, Map<String, String> others) {
    /** In code points; a name is passed on several times. */
    private static final int MAX_NAME_CHARS = 60;

    /**
     * @param key the value that identifies the row
     * @param name the row's name for a person
     * @param shown the options that were preselected, by part; {@code ""} for none
     * @param chosen the options now
     */
    record Row(String key, String name, Map<String, String> shown, Map<String, String> chosen) {
        boolean isChanged() {
            return !chosen.equals(shown);
        }
    }

    /** The name of the input of a row's part. */
    String input(Row row, String part) {
        return field + "[" + row.key() + "]." + part;
    }

    /** The sheet once a person has chosen: inputs that are not typed stay as they are. */
    Sheet choosing(Map<String, ?> typed) {
        var chosen = rows.stream()
                .map(row -> new Row(row.key(), row.name(), row.shown(), chosen(row, typed)))
                .toList();
        var rest = others.keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> typed(typed, name, others.get(name))));
        return new Sheet(field, parts, chosen, rest);
    }

    private Map<String, String> chosen(Row row, Map<String, ?> typed) {
        return parts.keySet().stream()
                .collect(Collectors.toMap(
                        part -> part,
                        part -> typed(typed, input(row, part), row.chosen().getOrDefault(part, ""))));
    }

    private static String typed(Map<String, ?> typed, String input, String otherwise) {
        return typed.get(input) instanceof String text ? text : otherwise;
    }

    /** The rows that a person changed, on this page or another, and those with these keys. */
    Sheet changedOr(Set<String> keys) {
        return new Sheet(
                field,
                parts,
                rows.stream()
                        .filter(row -> row.isChanged() || keys.contains(row.key()))
                        .toList(),
                others);
    }

    Sheet changed() {
        return changedOr(Set.of());
    }

    /** The values of the inputs, as the widget's form would give them. */
    Map<String, Object> inputs() {
        var inputs = new LinkedHashMap<String, Object>(others);
        for (var row : rows)
            parts.keySet()
                    .forEach(part -> inputs.put(input(row, part), row.chosen().getOrDefault(part, "")));
        return inputs;
    }

    /** Whether an input is one of these rows. */
    boolean holds(String input) {
        return input.startsWith(field + "[");
    }

    Map<String, Object> json() {
        return Values.of("field", field)
                .with("parts", parts)
                .with(
                        "rows",
                        rows.stream()
                                .map(row -> Values.of("key", row.key())
                                        .with("name", row.name())
                                        .with("shown", row.shown())
                                        .with("chosen", row.isChanged() ? row.chosen() : Map.of()))
                                .toList())
                .with("others", others);
    }

    static Sheet read(Fields fields) {
        var parts = new LinkedHashMap<String, Map<String, String>>();
        var given = Fields.of(fields.map("parts"));
        fields.map("parts").keySet().forEach(part -> parts.put(part, texts(given, part)));
        return new Sheet(fields.text("field"), parts, fields.list("rows", Sheet::row), texts(fields, "others"));
    }

    private static Row row(Fields fields) {
        var shown = texts(fields, "shown");
        var chosen = texts(fields, "chosen");
        return new Row(
                fields.text("key"), fields.optionalText("name").orElse(""), shown, chosen.isEmpty() ? shown : chosen);
    }

    private static Map<String, String> texts(Fields fields, String name) {
        var texts = new LinkedHashMap<String, String>();
        fields.map(name).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    /** The rows of a report's lists, as they are before anybody has chosen. */
    static Sheet of(Step.RowForm form, Map<String, ?> report, DeskWords words) {
        var parts = new LinkedHashMap<String, Map<String, String>>();
        form.choices().forEach(choice -> parts.put(choice.part(), options(choice, report, words)));
        var rows = form.lists().stream()
                .flatMap(list -> Reports.rows(report.get(list)))
                .filter(form::isFor)
                .map(row -> row(form, row))
                .toList();
        var others = form.rest().keySet().stream().collect(Collectors.toMap(name -> name, name -> ""));
        return new Sheet(form.field(), parts, rows, others);
    }

    private static Map<String, String> options(Step.RowChoice choice, Map<String, ?> report, DeskWords words) {
        var options = new LinkedHashMap<String, String>();
        switch (choice.options()) {
            case Step.Options.Constants(var constants) ->
                constants.forEach(constant -> options.put(constant, words.value(constant)));
            case Step.Options.Listed(var list, var value, var name) ->
                Reports.rows(report.get(list))
                        .forEach(row -> options.put(String.valueOf(row.get(value)), String.valueOf(row.get(name))));
        }
        return options;
    }

    private static Row row(Step.RowForm form, Map<?, ?> row) {
        var shown =
                form.choices().stream().collect(Collectors.toMap(Step.RowChoice::part, choice -> shown(choice, row)));
        return new Row(String.valueOf(row.get(form.key())), brief(String.valueOf(row.get(form.name()))), shown, shown);
    }

    private static String brief(String name) {
        return name.codePointCount(0, name.length()) <= MAX_NAME_CHARS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME_CHARS)) + "…";
    }

    private static String shown(Step.RowChoice choice, Map<?, ?> row) {
        return choice.preselected().stream()
                .flatMap(entry -> Stream.ofNullable(row.get(entry)))
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}
