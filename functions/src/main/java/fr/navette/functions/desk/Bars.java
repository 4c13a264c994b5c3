package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;

import java.util.ArrayList;
import java.util.Map;

/** Counts that follow from each other, such as drafts, sent, read, as bars of one scale. */
final class Bars {
    /** The name of such an entry in a report. */
    static final String NAME = "funnel";

    private static final int WHOLE = 100;

    private Bars() {}

    static Html of(Map<?, ?> numbers, DeskWords words) {
        long most = numbers.values().stream()
                .mapToLong(n -> ((Number) n).longValue())
                .max()
                .orElse(0);
        var rows = new ArrayList<Html>();
        numbers.forEach((name, number) -> {
            long share = most == 0 ? 0 : WHOLE * ((Number) number).longValue() / most;
            rows.add(el(
                    "tr",
                    el("th", words.label(name.toString())),
                    el("td", number.toString()),
                    tag("td")
                            .attr("class", "bar")
                            .with(tag("div")
                                    .attr("style", "width:" + share + "%")
                                    .with(Html.NONE))));
        });
        return tag("table").attr("class", "bars").with(Html.all(rows));
    }
}
