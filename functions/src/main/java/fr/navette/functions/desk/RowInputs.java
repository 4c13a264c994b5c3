package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;
import static fr.navette.functions.desk.Html.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The inputs of a sheet, a cell for each part of a row.
 *
 * @param key the entry of a report's row that identifies it
 */
record RowInputs(DeskWords words, Sheet sheet, String key) {
    List<Html> heads() {
        return sheet.parts().keySet().stream()
                .map(part -> el("th", words.label(part)))
                .toList();
    }

    /** Empty cells in a row that is not on the sheet: nothing can be decided about it. */
    List<Html> cells(Map<?, ?> reported) {
        return sheet.rows().stream()
                .filter(row -> row.key().equals(String.valueOf(reported.get(key))))
                .findFirst()
                .map(this::cells)
                .orElseGet(() -> Collections.nCopies(sheet.parts().size(), el("td", Html.NONE)));
    }

    List<Html> cells(Sheet.Row row) {
        var cells = new ArrayList<Html>();
        sheet.parts()
                .forEach((part, options) ->
                        cells.add(tag("td").attr("class", "choice").with(radios(row, part, options))));
        return cells;
    }

    /** The options; none of them is one more, until the row has one. */
    private Html radios(Sheet.Row row, String part, Map<String, String> options) {
        var name = sheet.input(row, part);
        var chosen = row.chosen().getOrDefault(part, "");
        var radios = new ArrayList<Html>();
        options.forEach((value, label) -> radios.add(radio(name, value, label, value.equals(chosen))));
        if (row.shown().getOrDefault(part, "").isEmpty())
            radios.add(radio(name, "", words.of("nothing"), chosen.isEmpty()));
        return Html.all(radios);
    }

    /** The choice for everybody who has no row or no choice. */
    Html rest(Map<String, List<String>> rest) {
        return Html.all(rest.entrySet().stream()
                .map(each -> el("p", text(words.label(each.getKey()) + " "), others(each.getKey(), each.getValue())))
                .toList());
    }

    private Html others(String name, List<String> constants) {
        var chosen = sheet.others().getOrDefault(name, "");
        var radios = new ArrayList<Html>();
        for (var constant : constants)
            radios.add(radio(name, constant, words.value(constant), constant.equals(chosen)));
        radios.add(radio(name, "", words.of("nothing"), chosen.isEmpty()));
        return Html.all(radios);
    }

    static Html radio(String name, String value, String label, boolean on) {
        return el(
                "label",
                tag("input")
                        .attr("type", "radio")
                        .attr("name", name)
                        .attr("value", value)
                        .flag("checked", on)
                        .with(),
                text(" "),
                Html.typed(label),
                text(" "));
    }
}
