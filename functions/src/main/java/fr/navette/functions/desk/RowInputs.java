package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;
import static fr.navette.functions.desk.Html.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The inputs in each row of a list, named {@code list[key].part}. */
record RowInputs(DeskWords words, Step.RowForm form) {
    List<Html> heads() {
        var heads = new ArrayList<Html>();
        form.choices().keySet().forEach(part -> heads.add(el("th", words.label(part))));
        form.lines().keySet().forEach(part -> heads.add(el("th", words.label(part))));
        return heads;
    }

    /** Empty cells in a row about which nothing can be decided. */
    List<Html> cells(Map<?, ?> row) {
        if (!form.isFor(row))
            return Collections.nCopies(form.choices().size() + form.lines().size(), el("td", Html.NONE));
        var cells = new ArrayList<Html>();
        form.choices().forEach((part, constants) -> cells.add(el("td", radios(name(row, part), constants))));
        form.lines()
                .forEach((part, suggested) -> cells.add(el(
                        "td",
                        tag("input")
                                .attr("type", "text")
                                .attr("size", "12")
                                .attr("name", name(row, part))
                                .attr("dir", "auto")
                                .attr("aria-label", words.label(part))
                                .attr(
                                        "placeholder",
                                        row.get(suggested) == null
                                                ? ""
                                                : row.get(suggested).toString())
                                .with())));
        return cells;
    }

    /** The choice for everybody who has no row or no choice. */
    Html rest() {
        return Html.all(form.rest().entrySet().stream()
                .map(rest -> el(
                        "p",
                        text(words.label(rest.getKey()) + " "),
                        radios(rest.getKey(), rest.getValue()),
                        radio(rest.getKey(), "", words.of("nothing"), true)))
                .toList());
    }

    private Html radios(String name, List<String> constants) {
        return Html.all(constants.stream()
                .map(constant -> radio(name, constant, words.value(constant), false))
                .toList());
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
                text(" " + label + " "));
    }

    private String name(Map<?, ?> row, String part) {
        return form.field() + "[" + row.get(form.key()) + "]." + part;
    }
}
