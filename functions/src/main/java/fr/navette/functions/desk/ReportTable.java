package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list of a report as a table, each row with the links, buttons and inputs of the steps that follow from it. */
record ReportTable(
        DeskWords words,
        Ran ran,
        Optional<RowInputs> inputs,
        String name,
        List<Map<?, ?>> rows,
        ZoneId zone,
        Map<?, ?> siteNames) {
    /** The length from which a text is cut in a row that leads to a screen with all of it. */
    private static final int MAX_CHARS = 160;

    /** Entries that leave no room for the inputs of a row, or that its inputs show. */
    private static final Set<String> LEFT_OUT_BESIDE_INPUTS =
            Set.of("comments", "site", "stagedSite", "low", "high", "sentence", "goal");

    /** Entries that count what another entry of the row lists. */
    private static final Map<String, String> COUNTED = Map.of("recused", "recusals");

    Html html(Set<String> unread) {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> row.keySet().forEach(key -> columns.add(key.toString())));
        columns.removeAll(unread);
        columns.removeIf(column -> rows.stream().allMatch(row -> isEmpty(row.get(column))));
        COUNTED.forEach((count, list) -> {
            if (columns.contains(list)) columns.remove(count);
        });
        if (inputs.isPresent()) columns.removeAll(LEFT_OUT_BESIDE_INPUTS);
        var head = new ArrayList<Html>();
        columns.forEach(column -> head.add(el("th", words.label(name, column))));
        inputs.ifPresent(choices -> head.addAll(choices.heads()));
        if (!buttons().isEmpty()) head.add(el("th", words.of("actions")));
        var body = rows.stream().map(row -> row(row, columns)).toList();
        return Html.table(el("tr", Html.all(head)), Html.all(body));
    }

    /** Whether there is nothing to show; a column of such values is left out. */
    private static boolean isEmpty(Object value) {
        return switch (value) {
            case null -> true;
            case Boolean flag -> !flag;
            case String text -> text.isEmpty();
            case Iterable<?> list -> !list.iterator().hasNext();
            default -> false;
        };
    }

    private Html row(Map<?, ?> row, Set<String> columns) {
        var cells = new ArrayList<Html>();
        columns.forEach(column -> cells.add(el("td", cell(column, row))));
        inputs.ifPresent(choices -> cells.addAll(choices.cells(row)));
        if (!buttons().isEmpty())
            cells.add(el(
                    "td",
                    Html.all(buttons().stream()
                            .filter(button -> button.isFor(row))
                            .map(button -> action(button, row).button(words.command(button.command())))
                            .toList())));
        return el("tr", Html.all(cells));
    }

    private Action action(Step.RowButton button, Map<?, ?> row) {
        var action = ran.action(button, row);
        return button.form() ? action.in(Widget.Mode.FORM) : action;
    }

    private Html cell(String column, Map<?, ?> row) {
        var value = row.get(column);
        var link = ran.steps(Step.RowLink.class)
                .filter(step -> step.list().equals(name) && step.column().equals(column))
                .findFirst();
        if (link.isEmpty())
            return new Shown(words, Reports.zone(row, zone), siteNames, leadsOn() ? MAX_CHARS : Integer.MAX_VALUE)
                    .value(column, value);
        var label = value == null || value.toString().isBlank()
                ? Html.text(words.of("open"))
                : Html.typed(value.toString());
        var action = ran.action(link.get(), row);
        return inputs.isPresent() ? action.linkToPopup(label) : action.link(label);
    }

    private boolean leadsOn() {
        return ran.steps(Step.RowLink.class).anyMatch(step -> step.list().equals(name));
    }

    /** The buttons that some row has. */
    private List<Step.RowButton> buttons() {
        return ran.steps(Step.RowButton.class)
                .filter(button -> button.list().equals(name) && rows.stream().anyMatch(button::isFor))
                .toList();
    }
}
