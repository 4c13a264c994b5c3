package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A report as a screen: problems first, then single values, then tables, each row with the steps that follow from it.
 *
 * @param functions the ARN of the stack's functions up to the command's name
 * @param event the event that made the report
 */
record Screen(
        DeskWords words, String functions, String command, Map<String, ?> event, Map<String, ?> report, ZoneId outer) {
    /** Lists of what staff should see to. */
    private static final List<String> PROBLEMS =
            List.of("attention", "over", "undelivered", "unmet", "underQuorum", "unreachable", "behind", "conflicts");

    /** Entries that a link or a button uses, and nobody reads. */
    private static final Set<String> UNREAD =
            Set.of("application", "document", "mail", "zone", "definition", "question", "total", "next", "page");

    private static final String ANSWER = "answer";

    Html html() {
        return Html.all(problems(), facts(), bars(), sections(), page(), buttons());
    }

    private Html problems() {
        return Html.all(PROBLEMS.stream()
                .filter(report::containsKey)
                .map(name -> isList(report.get(name)) && isFilled(report.get(name))
                        ? tag("div").attr("class", "problem").with(section(name, (Iterable<?>) report.get(name)))
                        : Html.NONE)
                .toList());
    }

    private Html facts() {
        var facts = new ArrayList<Html>();
        report.forEach((name, value) -> {
            if (UNREAD.contains(name) || isList(value) || name.equals(Bars.NAME)) return;
            facts.add(el("div", el("dt", words.label(name)), el("dd", shown().value(name, value))));
        });
        return facts.isEmpty() ? Html.NONE : tag("dl").attr("class", "facts").with(Html.all(facts));
    }

    private Html bars() {
        return report.get(Bars.NAME) instanceof Map<?, ?> numbers ? Bars.of(numbers, words) : Html.NONE;
    }

    private Html sections() {
        var sections = new ArrayList<Html>();
        report.forEach((name, value) -> {
            if (isList(value) && !PROBLEMS.contains(name)) sections.add(section(name, (Iterable<?>) value));
        });
        return Html.all(sections);
    }

    private Html section(String name, Iterable<?> list) {
        var elements = StreamSupport.stream(list.spliterator(), false)
                .<Object>map(e -> e)
                .toList();
        var title = el("h3", words.label(name) + " (" + total(elements.size()) + ")");
        if (elements.isEmpty()) return Html.NONE;
        if (!elements.stream().allMatch(Map.class::isInstance)) return Html.all(title, shown().value(name, elements));
        var rows = elements.stream().<Map<?, ?>>map(e -> (Map<?, ?>) e).toList();
        return Html.all(title, rows.getFirst().containsKey(ANSWER) ? answers(rows) : table(name, rows));
    }

    /** The size of the whole list, when the report shows a page of it. */
    private Object total(int shown) {
        return report.containsKey("total") ? report.get("total") : shown;
    }

    private Html answers(List<Map<?, ?>> rows) {
        return tag("dl")
                .attr("class", "answers")
                .with(Html.all(rows.stream()
                        .flatMap(row -> Stream.of(
                                el("dt", String.valueOf(row.containsKey("label") ? row.get("label") : "")),
                                el("dd", shown().value(ANSWER, row.get(ANSWER)))))
                        .toList()));
    }

    private Html table(String name, List<Map<?, ?>> rows) {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> row.keySet().forEach(key -> columns.add(key.toString())));
        columns.removeAll(UNREAD);
        var rowForm = steps(Step.RowForm.class)
                .filter(form -> form.list().equals(name))
                .map(form -> new RowInputs(words, form))
                .findFirst();
        var head = new ArrayList<Html>();
        columns.forEach(column -> head.add(el("th", words.label(column))));
        rowForm.ifPresent(form -> head.addAll(form.heads()));
        var buttons = steps(Step.RowButton.class)
                .filter(button -> button.list().equals(name))
                .toList();
        if (!buttons.isEmpty()) head.add(el("th", ""));
        var body = rows.stream()
                .map(row -> {
                    var cells = new ArrayList<Html>();
                    columns.forEach(column -> cells.add(el("td", cell(name, column, row))));
                    rowForm.ifPresent(form -> cells.addAll(form.cells(row)));
                    if (!buttons.isEmpty())
                        cells.add(el(
                                "td",
                                Html.all(buttons.stream()
                                        .filter(button -> button.isFor(row))
                                        .map(button -> action(button, row, button.form())
                                                .button(words.command(button.command())))
                                        .toList())));
                    return el("tr", Html.all(cells));
                })
                .toList();
        var table = el("table", el("thead", el("tr", Html.all(head))), el("tbody", Html.all(body)));
        var send = rowForm.map(form -> Html.all(
                        form.rest(),
                        action(form.form(), Map.of(), false)
                                .in(Widget.Mode.RUN)
                                .primary(words.of("check") + ": "
                                        + words.command(form.form().command()))))
                .orElse(Html.NONE);
        return Html.all(table, send);
    }

    private Html cell(String list, String column, Map<?, ?> row) {
        var value = row.get(column);
        var link = steps(Step.RowLink.class)
                .filter(step -> step.list().equals(list) && step.column().equals(column))
                .findFirst();
        if (link.isEmpty()) return shown(row).value(column, value);
        var label = value == null || value.toString().isBlank() ? words.of("open") : value.toString();
        return action(link.get(), row, false).link(label);
    }

    private Html page() {
        if (report.get("next") == null) return Html.NONE;
        var next = new LinkedHashMap<String, Object>(event);
        next.put("page", report.get("next"));
        return Action.of(functions, command, next).button(words.of("nextPage"));
    }

    private Html buttons() {
        var buttons = steps(Step.Button.class)
                .map(step -> action(step, Map.of(), step.form()).button(words.command(step.command())))
                .toList();
        return buttons.isEmpty() ? Html.NONE : tag("p").attr("class", "steps").with(Html.all(buttons));
    }

    private <S extends Step> Stream<S> steps(Class<S> type) {
        return Steps.after(command).stream().filter(type::isInstance).map(type::cast);
    }

    private Action action(Step step, Map<?, ?> row, boolean form) {
        var next = new LinkedHashMap<String, Object>();
        step.event().forEach((field, source) -> {
            var value = Stream.of(row, report, event)
                    .filter(from -> from.get(source) != null)
                    .map(from -> from.get(source))
                    .findFirst();
            value.ifPresent(v -> next.put(field, v));
        });
        var action = Action.of(functions, step.command(), next);
        return form ? action.in(Widget.Mode.FORM) : action;
    }

    private Shown shown() {
        return new Shown(words, Reports.zone(report, outer));
    }

    private Shown shown(Map<?, ?> row) {
        return new Shown(words, Reports.zone(row, Reports.zone(report, outer)));
    }

    private static boolean isList(Object value) {
        return value instanceof Iterable<?>;
    }

    private static boolean isFilled(Object list) {
        return ((Iterable<?>) list).iterator().hasNext();
    }
}
