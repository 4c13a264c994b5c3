package fr.navette.functions.desk;

import static fr.navette.functions.desk.Html.el;
import static fr.navette.functions.desk.Html.tag;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A report as a screen: problems first, then single values, then tables, then the steps that follow. */
record Screen(DeskWords words, Ran ran) {
    /** Lists of what staff should see to. */
    private static final List<String> PROBLEMS = List.of(
            "attention",
            "over",
            "notAskedFor",
            "undelivered",
            "unmet",
            "underQuorum",
            "unreachable",
            "behind",
            "conflicts");

    /** Entries that a link or a button uses, and nobody reads. */
    private static final Set<String> UNREAD =
            Set.of("application", "document", "mail", "zone", "definition", "question", "total", "next", "page");

    /** The number of rows of a table on one page. */
    private static final int MAX_ROWS = 40;

    /** The same if each row holds all that is stored of something, with texts of any length. */
    private static final int MAX_WHOLE_ROWS = 12;

    private static final String WHOLE = "data";

    private static final String ANSWER = "answer";

    Html html() {
        return Html.all(problems(), facts(), bars(), sections(), nextPage(), buttons());
    }

    private Map<String, ?> report() {
        return ran.report();
    }

    private Html problems() {
        return Html.all(PROBLEMS.stream()
                .filter(name -> isFilled(report().get(name)))
                .map(name -> tag("div").attr("class", "problem").with(section(name, elements(report().get(name)))))
                .toList());
    }

    private Html facts() {
        var facts = new ArrayList<Html>();
        report().forEach((name, value) -> {
            if (UNREAD.contains(name) || isSection(name, value) || name.equals(Bars.NAME)) return;
            facts.add(el("div", el("dt", words.label(name)), el("dd", shown().value(name, value))));
        });
        return facts.isEmpty() ? Html.NONE : tag("dl").attr("class", "facts").with(Html.all(facts));
    }

    private Html bars() {
        return report().get(Bars.NAME) instanceof Map<?, ?> numbers ? Bars.of(numbers, words) : Html.NONE;
    }

    private Html sections() {
        var sections = new ArrayList<Html>();
        report().forEach((name, value) -> {
            if (isSection(name, value) && !PROBLEMS.contains(name) && !UNREAD.contains(name))
                sections.add(section(name, elements(value)));
        });
        return Html.all(sections);
    }

    private Html section(String name, List<?> elements) {
        if (elements.isEmpty()) return Html.NONE;
        var title = el("h3", words.label(name) + " (" + total(elements.size()) + ")");
        if (!isTable(elements)) return Html.all(title, shown().value(name, elements));
        var rows = elements.stream().<Map<?, ?>>map(e -> (Map<?, ?>) e).toList();
        return Html.all(
                title,
                rows.getFirst().containsKey(ANSWER)
                        ? answers(rows)
                        : new ReportTable(words, ran, name, page(rows, ran.from()), zone()).html(UNREAD));
    }

    /** The size of the whole list, when the report shows a page of it. */
    private Object total(int shown) {
        return report().containsKey("total") ? report().get("total") : shown;
    }

    private Html answers(List<Map<?, ?>> rows) {
        return tag("dl")
                .attr("class", "answers")
                .with(Html.all(rows.stream()
                        .flatMap(row -> Stream.of(
                                el("dt", Html.typed(String.valueOf(row.containsKey("label") ? row.get("label") : ""))),
                                el("dd", shown().value(ANSWER, row.get(ANSWER)))))
                        .toList()));
    }

    private <T> List<T> page(List<T> rows, int from) {
        return rows.subList(Math.min(from, rows.size()), Math.min(from + maxRows(), rows.size()));
    }

    private int maxRows() {
        boolean whole = report().values().stream()
                .filter(Screen::isFilled)
                .anyMatch(value -> elements(value).getFirst() instanceof Map<?, ?> row && row.containsKey(WHOLE));
        return whole ? MAX_WHOLE_ROWS : MAX_ROWS;
    }

    /** The next page: of the report, if it is a page itself, or of its longest table. */
    private Html nextPage() {
        var next = report().get("next");
        if (next != null) return ran.again("page", next).button(words.of("nextPage"));
        int shown = ran.from() + maxRows();
        boolean more = report().values().stream()
                .anyMatch(
                        value -> value instanceof Iterable<?> && elements(value).size() > shown);
        return more
                ? Action.of(ran.functions(), ran.command(), ran.event())
                        .from(shown)
                        .button(words.of("nextPage"))
                : Html.NONE;
    }

    private Html buttons() {
        var buttons = ran.steps(Step.Button.class)
                .filter(step -> step.isFor(report()))
                .map(step -> {
                    var action = ran.action(step, Map.of());
                    return (step.form() ? action.in(Widget.Mode.FORM) : action).button(words.command(step.command()));
                })
                .toList();
        return buttons.isEmpty() ? Html.NONE : tag("p").attr("class", "steps").with(Html.all(buttons));
    }

    private Shown shown() {
        return new Shown(words, zone(), Integer.MAX_VALUE);
    }

    private ZoneId zone() {
        return Reports.zone(report(), ZoneOffset.UTC);
    }

    /** Whether an entry has a heading of its own: a table, or a list of problems. */
    private static boolean isSection(String name, Object value) {
        return value instanceof Iterable<?> && (PROBLEMS.contains(name) || isTable(elements(value)));
    }

    private static boolean isTable(List<?> elements) {
        return !elements.isEmpty() && elements.stream().allMatch(Map.class::isInstance);
    }

    private static boolean isFilled(Object value) {
        return value instanceof Iterable<?> list && list.iterator().hasNext();
    }

    private static List<?> elements(Object list) {
        return StreamSupport.stream(((Iterable<?>) list).spliterator(), false).toList();
    }
}
