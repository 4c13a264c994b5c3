package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;
import static fr.navette.functions.desk.Html.text;

import fr.navette.functions.api.Json;
import fr.navette.functions.api.RefusalWords;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.Outcome;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A command's form, drawn from the description of its fields.
 *
 * @param event the values that the screen before passed on
 * @param typed the values that the person typed, kept after a refusal
 * @param sheet the rows of a list field, if the screen before had them as inputs
 * @param call the call that the tabs lead to
 */
record Form(
        DeskWords words,
        Dashboard dashboard,
        StaffCommand command,
        Map<String, ?> event,
        Map<String, ?> typed,
        Optional<Sheet> sheet,
        Optional<String> call,
        Optional<Outcome.Refused> refused) {
    private static final int ROWS = 4;
    private static final int ROWS_OF_AN_OBJECT = 16;
    private static final int MAX_RADIOS = 8;

    Html html() {
        var fields = command.fields().stream().map(this::field).toList();
        var label = command.changes() ? words.of("check") : words.of("show");
        var run = Action.of(dashboard, command.name(), kept()).in(Widget.Mode.RUN);
        var remembering = call.map(run::remembering).orElse(run);
        var send = sheet.map(remembering::with).orElse(remembering).primary(text(label));
        return Html.all(refusal(), tag("div").attr("class", "form").with(Html.all(fields)), el("p", send));
    }

    /** The values that the form's inputs may leave out; an object has an input that always says all of it. */
    private Map<String, Object> kept() {
        return event.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !(entry.getValue() instanceof Map<?, ?>))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Html refusal() {
        return refused.map(r -> tag("div")
                        .attr("class", "refused")
                        .attr("role", "alert")
                        .with(Html.all(el("p", r.title()), elsewhere(r))))
                .orElse(Html.NONE);
    }

    /** The problems of fields that have no input of their own: parts of lists and objects. */
    private Html elsewhere(Outcome.Refused refusal) {
        var lines = refusal.fields().keySet().stream()
                .filter(path -> command.fields().stream()
                        .noneMatch(field -> field.name().equals(path)))
                .filter(path -> sheet.filter(rows -> rows.holds(path)).isEmpty())
                .map(path -> el("li", Html.typed(path), text(words.of("colon") + problem(refusal, path))))
                .toList();
        return lines.isEmpty() ? Html.NONE : el("ul", Html.all(lines));
    }

    private static String problem(Outcome.Refused refusal, String path) {
        return RefusalWords.in(refusal.language()).at(path, refusal.fields().get(path));
    }

    private Html field(Field<?> field) {
        var label = words.label(field.name()) + (field.required() ? " *" : "");
        var problem = refused.filter(r -> r.fields().containsKey(field.name()))
                .map(r -> tag("div").attr("class", "wrong").with(problem(r, field.name())))
                .orElse(Html.NONE);
        var rows = sheet.filter(s -> s.field().equals(field.name()));
        var help = tag("div")
                .attr("class", "help")
                .with(field.help().in(words.language()) + (rows.isPresent() ? "" : columns(field)));
        return tag("div")
                .attr("class", "field")
                .with(
                        el("label", el("strong", label)),
                        help,
                        problem,
                        rows.map(this::rows).orElseGet(() -> input(field)));
    }

    /** The rows that a person chose, each with what is wrong with it. */
    private Html rows(Sheet sheet) {
        var inputs = new RowInputs(words, sheet, "");
        var rows = new ArrayList<Html>();
        for (var row : sheet.rows()) {
            var name = el("td", text(row.name()), problems(sheet.field() + "[" + rows.size() + "]"));
            rows.add(el("tr", name, Html.all(inputs.cells(row))));
        }
        var head = el("tr", el("th", words.label("startup")), Html.all(inputs.heads()));
        return Html.table(head, Html.all(rows));
    }

    private Html problems(String row) {
        return Html.all(refused.stream()
                .flatMap(refusal -> refusal.fields().keySet().stream()
                        .filter(path -> path.startsWith(row + "."))
                        .map(path -> tag("div").attr("class", "wrong").with(problem(refusal, path))))
                .toList());
    }

    /** The order in which a pasted table has its columns. */
    private String columns(Field<?> field) {
        if (field.parts().isEmpty()) return "";
        return " – " + words.of("columns") + " "
                + field.parts().stream().map(part -> words.label(part.name())).collect(Collectors.joining(" ; "));
    }

    private Html input(Field<?> field) {
        var value = value(field);
        return switch (field.kind()) {
            case CALL, APPLICATION, EMAIL, LINE, TIME, DATE, NUMBER -> line(field, value);
            case TRANSLATED -> translated(field);
            case PARAGRAPH, TEXTS, LIST -> area(field, value, ROWS);
            case OBJECT -> area(field, value, ROWS_OF_AN_OBJECT);
            case CHOICE -> field.options().size() > MAX_RADIOS ? line(field, value) : radios(field, value);
            case FLAG ->
                Html.all(
                        RowInputs.radio(field.name(), "true", words.of("yes"), value.equals("true")),
                        RowInputs.radio(field.name(), "", words.of("no"), !value.equals("true")));
        };
    }

    private Html radios(Field<?> field, String value) {
        var options = field.options().stream()
                .map(option -> RowInputs.radio(field.name(), option, words.value(option), option.equals(value)))
                .toList();
        var none =
                field.required() ? Html.NONE : RowInputs.radio(field.name(), "", words.of("nothing"), value.isEmpty());
        return Html.all(Html.all(options), none);
    }

    private Html line(Field<?> field, String value) {
        var placeholder = switch (field.kind()) {
            case TIME -> "2027-01-15 17:00";
            case DATE -> "2027-01-15";
            case CALL, APPLICATION, EMAIL, LINE, PARAGRAPH, NUMBER, CHOICE, FLAG, TEXTS, TRANSLATED, OBJECT, LIST -> "";
        };
        return line(field.name(), words.label(field.name()), value, placeholder);
    }

    /** One line for each language. */
    private Html translated(Field<?> field) {
        var given = event.get(field.name()) instanceof Map<?, ?> texts ? texts : Map.of();
        return Html.all(Arrays.stream(Language.values())
                .map(language -> {
                    var name = field.name() + "." + language.tag();
                    var value = typed.get(name) == null ? given.get(language.tag()) : typed.get(name);
                    var word = words.value(language.tag());
                    return line(
                            name, words.label(field.name()) + ", " + word, value == null ? "" : value.toString(), word);
                })
                .toList());
    }

    private static Html line(String name, String label, String value, String placeholder) {
        return tag("input")
                .attr("type", "text")
                .attr("name", name)
                .attr("dir", "auto")
                .attr("aria-label", label)
                .attr("value", value)
                .attr("placeholder", placeholder)
                .with();
    }

    private Html area(Field<?> field, String value, int rows) {
        return tag("textarea")
                .attr("name", field.name())
                .attr("dir", "auto")
                .attr("aria-label", words.label(field.name()))
                .attr("rows", Integer.toString(rows))
                .with(text(value));
    }

    private String value(Field<?> field) {
        if (typed.get(field.name()) instanceof String text) return text;
        return switch (event.get(field.name())) {
            case null -> "";
            // The id of a call is not the call.
            case String text -> field.kind() == Field.Kind.OBJECT ? "" : text;
            case BigDecimal number -> number.toPlainString();
            case Boolean flag -> flag.toString();
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                list.stream().map(Object::toString).collect(Collectors.joining("\n"));
            case Object other -> json(other);
        };
    }

    private static String json(Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?> ? Json.indented(value) : value.toString();
    }
}
